package fr.maillage.tours.web.bus;

import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asking to be told the day before.
 *
 * @param stop its identifier
 * @param where « Louroux-la-Ronce, place du Four »
 * @param dates the next few, in words
 */
public record ReminderPage(String stop, String where, List<String> dates, ReminderForm form, List<Mistake> mistakes) {

    /** The mistake in a field, in words; null when there is none. */
    public @Nullable String mistake(String field) {
        return mistakes.stream()
                .filter(each -> each.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }
}
