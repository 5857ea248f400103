package fr.maillage.registration.web.office;

import java.util.List;

/** {@code /gestion/inscriptions}: the people one signed up oneself; those whose session is ahead, and those before. */
public record MinePage(List<Row> ahead, List<Row> past, int days) {

    /**
     * One registration.
     *
     * @param mayPrint whether a slip still helps
     */
    public record Row(
            String id,
            String who,
            String session,
            String when,
            String code,
            String state,
            String kind,
            String href,
            boolean mayPrint) {}
}
