package fr.maillage.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What another module has to say of an organisation, on its page in the back office. Bring it as a bean. */
public interface OrganisationPanel {

    /** Lowest first. */
    int order();

    /** A line of it; empty when there is nothing to say. Must be quick: one query. */
    Optional<Line> line(UUID organisation, Locale language);

    /** Words such as « 4 lieux », and where to see what they count. */
    record Line(String text, String url) {}
}
