package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.domain.recurrence.Regularly.Verdict;
import fr.maillage.directory.Holidays;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a day that had been announced falls out, as its page says it; in French, as all that is stored for the public. */
@Component
class RuleReasons {

    private final MessageSource messages;
    private final Holidays holidays;

    RuleReasons(MessageSource messages, Holidays holidays) {
        this.messages = messages;
        this.holidays = holidays;
    }

    /**
     * The reason of one day.
     *
     * @param verdict null when the rule does not give that day any more
     * @param out the days taken out, and why
     * @param told by whoever changed the rule; may be empty
     */
    String of(Recurrence rule, LocalDate day, @Nullable Verdict verdict, Map<LocalDate, String> out, String told) {
        String own = out.getOrDefault(day, "");
        if (!own.isEmpty()) {
            return own;
        }
        if (verdict == Verdict.PUBLIC_HOLIDAY) {
            return holidays.findPublicHoliday(day, rule.spot().commune(), Locale.FRENCH)
                    .map(name -> text("agenda.permanence.reason.public", name))
                    .orElseGet(this::changed);
        }
        if (verdict == Verdict.SCHOOL_HOLIDAY || verdict == Verdict.SCHOOL_TIME) {
            return text("agenda.permanence.reason." + verdict);
        }
        return told.isEmpty() ? changed() : told;
    }

    /** The usual words of a change. */
    String changed() {
        return text("agenda.permanence.reason.changed");
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.FRENCH);
    }
}
