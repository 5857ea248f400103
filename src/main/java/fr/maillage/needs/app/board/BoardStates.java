package fr.maillage.needs.app.board;

import fr.maillage.needs.NeedState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Which needs the board shows, by where they stand. Addresses carry the word. */
public enum BoardStates {
    OPEN("", EnumSet.of(NeedState.RAISED, NeedState.UNDERSTOOD, NeedState.PLANNED)),
    LATE("en-retard", EnumSet.of(NeedState.RAISED, NeedState.UNDERSTOOD)),
    RAISED("exprimes", EnumSet.of(NeedState.RAISED)),
    UNDERSTOOD("compris", EnumSet.of(NeedState.UNDERSTOOD)),
    PLANNED("prevus", EnumSet.of(NeedState.PLANNED)),
    MET("repondus", EnumSet.of(NeedState.MET)),
    PARTLY_MET("en-partie", EnumSet.of(NeedState.PARTLY_MET)),
    NOT_POSSIBLE("impossibles", EnumSet.of(NeedState.NOT_POSSIBLE)),
    CLOSED("clos", EnumSet.of(NeedState.CLOSED)),
    JOINED("reunis", EnumSet.of(NeedState.JOINED)),
    ALL("tous", EnumSet.complementOf(EnumSet.of(NeedState.JOINED)));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<NeedState> states;

    BoardStates(String word, Set<NeedState> states) {
        this.word = word;
        this.states = states;
    }

    /** As addresses carry it. */
    public String word() {
        return word;
    }

    /** The names of the states. */
    String[] names() {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    /** The one of that word; those that wait for any other. */
    public static BoardStates read(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElse(OPEN);
    }

    /** What the list shows of one state alone. */
    public static BoardStates of(NeedState state) {
        return valueOf(state.name());
    }
}
