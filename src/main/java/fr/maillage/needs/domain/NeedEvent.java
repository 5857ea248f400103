package fr.maillage.needs.domain;

import static fr.maillage.needs.NeedState.CLOSED;
import static fr.maillage.needs.NeedState.JOINED;
import static fr.maillage.needs.NeedState.MET;
import static fr.maillage.needs.NeedState.NOT_POSSIBLE;
import static fr.maillage.needs.NeedState.PARTLY_MET;
import static fr.maillage.needs.NeedState.PLANNED;
import static fr.maillage.needs.NeedState.RAISED;
import static fr.maillage.needs.NeedState.UNDERSTOOD;

import fr.maillage.needs.NeedState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of a need as data: what may happen to it, in which states, and the state that follows. The only such graph; the
 * screens offer its edges, the use case allows no other, and the guide's drawing is made from it. Stored by name: never rename.
 */
public enum NeedEvent {
    /** Somebody says it. */
    RAISE(RAISED, Set.of()),
    /** The coordinator has read it and says by when there will be an answer; also another day than the one said before. */
    UNDERSTAND(UNDERSTOOD, EnumSet.of(RAISED, UNDERSTOOD)),
    /** Sessions are planned for it; also more of them, or others. */
    PLAN(PLANNED, EnumSet.of(RAISED, UNDERSTOOD, PLANNED)),
    /** A session that was planned for it is cancelled or moved, and others are left. */
    SHIFT(PLANNED, EnumSet.of(PLANNED)),
    /** All that was planned for it is cancelled: an answer is owed again. */
    FALL_THROUGH(UNDERSTOOD, EnumSet.of(PLANNED)),
    /** It was answered. */
    MEET(MET, EnumSet.of(UNDERSTOOD, PLANNED)),
    /** It was answered in part, for a reason. */
    MEET_PARTLY(PARTLY_MET, EnumSet.of(UNDERSTOOD, PLANNED)),
    /** It cannot be answered, for a reason. */
    REFUSE(NOT_POSSIBLE, EnumSet.of(RAISED, UNDERSTOOD, PLANNED)),
    /** The answer did not do: it is looked at again. */
    REOPEN(UNDERSTOOD, EnumSet.of(MET, PARTLY_MET, NOT_POSSIBLE)),
    /** The commune has the last word. */
    CLOSE(CLOSED, EnumSet.of(MET, PARTLY_MET, NOT_POSSIBLE)),
    /** It says what another one says, and lives on in that one. */
    JOIN(JOINED, EnumSet.of(RAISED, UNDERSTOOD, PLANNED));

    private final NeedState to;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<NeedState> from;

    NeedEvent(NeedState to, Set<NeedState> from) {
        this.to = to;
        this.from = from;
    }

    /** Whether it may happen in that state; null is before the need was raised. */
    public boolean isAllowedIn(@Nullable NeedState state) {
        return state == null ? from.isEmpty() : from.contains(state);
    }

    /** The state that follows. */
    public NeedState to() {
        return to;
    }

    /** What may happen in that state. */
    public static List<NeedEvent> allowedIn(@Nullable NeedState state) {
        return Stream.of(values()).filter(event -> event.isAllowedIn(state)).toList();
    }
}
