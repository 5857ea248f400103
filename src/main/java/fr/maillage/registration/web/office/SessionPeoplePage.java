package fr.maillage.registration.web.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /gestion/agenda/seances/{id}/inscrits}: who comes, who waits, whom to call.
 *
 * @param path of the session
 * @param facts when and where
 * @param told « 8 inscrits sur 10 places, 2 en attente »
 * @param seated those who have a seat, or were offered one, in order of arrival
 * @param waiting those who wait, in the order in which seats are offered
 * @param givenUp how many gave up
 * @param needs what to prepare, and for how many; one line each
 * @param add where somebody is added; null when nobody can be any more
 * @param group the same for a group
 * @param attendance where it is noted who came
 * @param forgotten whether the names are gone
 */
public record SessionPeoplePage(
        String session,
        String path,
        List<String> facts,
        String told,
        List<Row> seated,
        List<Row> waiting,
        String givenUp,
        List<String> needs,
        List<CallRow> calls,
        @Nullable String add,
        @Nullable String group,
        String attendance,
        boolean forgotten) {

    /**
     * One registration.
     *
     * @param rank in the waiting list, from 1; 0 for those with a seat
     * @param by who signed up, when it is not who comes
     * @param contactHref where a click on the contact leads; empty for nowhere
     */
    public record Row(
            int rank,
            String who,
            String by,
            String contact,
            String contactHref,
            String needs,
            String state,
            String kind,
            String code,
            String href) {}

    /**
     * Somebody to telephone.
     *
     * @param said what to say, one paragraph each
     * @param tried how often it was tried; may be empty
     * @param href of the registration, where an answer is written
     */
    public record CallRow(
            String id, String name, String dialled, String number, List<String> said, String tried, String href) {}
}
