package fr.maillage.agenda.domain.find;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import java.util.List;

/**
 * What the person ticked. Within a group any ticked value will do; between groups all must hold. A mask of 0 asks nothing.
 *
 * @param themes bits of services
 * @param levels bits of {@link Level}; what is for all levels always passes
 * @param audiences bits of audiences; what is for everyone always passes
 * @param kinds bits of {@link ActivityKind}
 * @param weekdays bits of days, Monday first
 * @param room only where one may still come
 */
public record SessionFilters(int themes, int levels, int audiences, int kinds, int weekdays, boolean room) {

    /** Nothing ticked. */
    public static final SessionFilters NONE = new SessionFilters(0, 0, 0, 0, 0, false);

    /** Bit n is the level n of this list. */
    static final List<Level> LEVELS = List.of(Level.values());

    /** Bit n is the kind n of this list. */
    static final List<ActivityKind> KINDS = List.of(ActivityKind.values());

    /** The groups of filters, each shown together on the page. */
    enum Group {
        THEME,
        LEVEL,
        AUDIENCE,
        KIND,
        WEEKDAY,
        ROOM
    }

    /** Whether anything is ticked. */
    public boolean isAny() {
        return !equals(NONE);
    }

    /** Whether a session passes one group. */
    boolean passes(Group group, Candidate session) {
        return switch (group) {
            case THEME -> themes == 0 || (session.services() & themes) != 0;
            case LEVEL ->
                levels == 0 || session.level() == Level.ANY || hasBit(levels, LEVELS.indexOf(session.level()));
            case AUDIENCE -> audiences == 0 || session.audiences() == 0 || (session.audiences() & audiences) != 0;
            case KIND -> kinds == 0 || hasBit(kinds, KINDS.indexOf(session.kind()));
            case WEEKDAY -> weekdays == 0 || hasBit(weekdays, weekday(session));
            case ROOM -> !room || (session.room() && !session.cancelled());
        };
    }

    /** 0 for Monday. */
    static int weekday(Candidate session) {
        return session.day().getDayOfWeek().getValue() - 1;
    }

    private static boolean hasBit(int mask, int bit) {
        return (mask & (1 << bit)) != 0;
    }
}
