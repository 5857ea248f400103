package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import java.util.List;

/** Places that said nothing for so long that a person should take over. */
public record SilentPage(Listing listing, List<Row> rows, List<Link> tabs, int months) {

    /** A place, in words. */
    public record Row(String id, String code, String name, String commune, String since, String asked) {}
}
