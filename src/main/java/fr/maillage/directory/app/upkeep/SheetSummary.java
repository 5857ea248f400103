package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.Place;
import java.util.Locale;

/** A sheet in a few plain lines, for a letter or a call. The screens know how to word it, so they bring it. */
public interface SheetSummary {

    /** Name, address, telephone, hours: a line each. */
    String of(Place place, Locale language);
}
