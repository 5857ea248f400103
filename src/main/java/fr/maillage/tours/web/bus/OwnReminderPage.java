package fr.maillage.tours.web.bus;

import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as whoever holds its code sees it: neither name nor contact. Without one, where the code is typed.
 *
 * @param code as an address holds it; null where none is known
 * @param shown as it is read
 * @param where the stop
 * @param until the last day, in words
 * @param typed what was typed
 */
public record OwnReminderPage(
        @Nullable String code, String shown, String where, String until, String typed, List<Mistake> mistakes) {

    /** The mistake in the code, in words; null when there is none. */
    public @Nullable String mistake() {
        return mistakes.isEmpty() ? null : mistakes.getFirst().message();
    }
}
