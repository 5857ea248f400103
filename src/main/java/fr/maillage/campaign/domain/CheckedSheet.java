package fr.maillage.campaign.domain;

import fr.maillage.directory.PlaceUpkeep.SheetState;

/** A sheet of the directory, and what the campaign knows of it. */
public record CheckedSheet(SheetState sheet, Outcome outcome) {

    /** The short code that ends its public address and stands on paper. */
    public String code() {
        String name = sheet.publicName();
        return name.substring(name.lastIndexOf('-') + 1);
    }
}
