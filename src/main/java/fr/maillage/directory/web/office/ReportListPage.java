package fr.maillage.directory.web.office;

import fr.maillage.design.Choice;
import fr.maillage.design.Listing;
import java.util.List;

/** What readers reported. */
public record ReportListPage(Listing listing, List<Row> rows, List<Choice> states, List<Choice> subjects) {

    /** A report, in words. */
    public record Row(
            String id,
            String subject,
            String message,
            String place,
            String commune,
            String received,
            PlaceListPage.Tag state) {}
}
