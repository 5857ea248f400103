package fr.maillage.needs.app.board;

import fr.maillage.directory.Service;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Urgency;
import fr.maillage.shared.LatLon;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A need as a line of the board.
 *
 * @param commune INSEE
 * @param people those of the needs joined to it included
 * @param due when an answer is owed: the day that was promised, or a few days after it was raised; null when none is owed any more
 * @param promised whether that day was promised
 * @param late whether it is past
 * @param until by when it is wished
 */
public record BoardLine(
        String code,
        NeedState state,
        String commune,
        LatLon at,
        Set<Service> services,
        String workshop,
        String words,
        int people,
        Urgency urgency,
        Instant raisedAt,
        @Nullable LocalDate due,
        boolean promised,
        boolean late,
        @Nullable LocalDate until) {

    public BoardLine {
        services = Set.copyOf(services);
    }

    /** Its page. */
    public String path() {
        return "/gestion/besoins/" + code;
    }
}
