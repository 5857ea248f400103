package fr.maillage.accounts.web;

import fr.maillage.design.Ui;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times of people’s accounts, told no more precisely than needed. */
@Component
class MonthWording {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** « novembre 2026 », or that they never came. */
    String seen(Ui ui, @Nullable Instant at) {
        return at == null ? ui.t("accounts.seen.never") : format(ui, "LLLL uuuu", at);
    }

    /** « 5 décembre 2026 ». */
    String day(Ui ui, Instant at) {
        return format(ui, "d MMMM uuuu", at);
    }

    private static String format(Ui ui, String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, ui.english() ? Locale.UK : Locale.FRANCE)
                .format(at.atZone(FRANCE));
    }
}
