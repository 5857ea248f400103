package fr.maillage.registration.web.office;

import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /gestion/agenda/seances/{id}/presences}: who came.
 *
 * @param path of the session
 * @param people where the list of those who signed up is
 * @param told why nothing can be noted; null when it can
 * @param signs whether one signs up for this session at all
 * @param headcount how many came without a name, as typed; empty when nobody counted
 * @param seenHeadcount what the screen showed
 * @param add where somebody is added by name; null when it is over
 * @param disputed words about marks that somebody else wrote meanwhile; null when there are none
 */
public record AttendancePage(
        String session,
        String path,
        String people,
        List<String> facts,
        @Nullable String told,
        boolean signs,
        List<Row> rows,
        String headcount,
        String seenHeadcount,
        @Nullable String add,
        @Nullable String disputed,
        List<Mistake> mistakes) {

    /**
     * One registration.
     *
     * @param who who comes; « Nom effacé » once forgotten
     * @param party how many seats
     * @param mark {@code oui}, {@code non}, or empty while nobody said; for a group, how many came
     * @param seen what the screen showed
     */
    public record Row(String id, String who, String note, int party, String mark, String seen) {}
}
