package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Feature;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.plan.Kits;
import fr.maillage.design.Choice;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be chosen of a session. */
@Component
class SessionChoices {

    /** Spoken in the territories first, then the languages that most newcomers speak. */
    private static final List<String> LANGUAGES =
            List.of("fr", "en", "ar", "uk", "ru", "pt", "es", "it", "de", "tr", "fa", "ps", "zh", "ro", "sq");

    private static final List<Integer> CLOSINGS = List.of(0, 60, 120, 24 * 60, 48 * 60, 7 * 24 * 60);
    private static final int MOST_WEEKS = 4;

    private final Kits kits;
    private final SessionWords words;

    SessionChoices(Kits kits, SessionWords words) {
        this.kits = kits;
        this.words = words;
    }

    List<Choice> languages(Ui ui) {
        return LANGUAGES.stream()
                .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(ui.locale())))
                .toList();
    }

    List<Choice> signUps(Ui ui) {
        return List.of(
                new Choice(SessionForm.SEATS, ui.t("agenda.plan.form.sign-up.seats")),
                new Choice("libre", ui.t("agenda.plan.form.sign-up.walk-in")));
    }

    List<Choice> closings(Ui ui, String now) {
        Stream<Integer> more = Typed.number(now, 1, Integer.MAX_VALUE).stream().filter(one -> !CLOSINGS.contains(one));
        return Stream.concat(CLOSINGS.stream(), more)
                .map(minutes -> new Choice(String.valueOf(minutes), closing(minutes, ui)))
                .toList();
    }

    private static String closing(int minutes, Ui ui) {
        int hours = minutes / 60;
        if (minutes == 0) {
            return ui.t("agenda.plan.form.closes.start");
        }
        return hours % 24 == 0 && hours > 0
                ? ui.t("agenda.plan.form.closes.days", hours / 24)
                : hours > 0
                        ? ui.t("agenda.plan.form.closes.hours", hours)
                        : ui.t("agenda.plan.form.closes.minutes", minutes);
    }

    List<Choice> features(Ui ui) {
        return Arrays.stream(Feature.values())
                .map(feature -> new Choice(feature.name(), words.feature(feature, ui.locale())))
                .toList();
    }

    List<Choice> kits(Ui ui) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", ui.t("agenda.plan.form.kit.none")));
        kits.listAll().forEach(kit -> choices.add(new Choice(kit.id().toString(), kit.name())));
        return choices;
    }

    List<Choice> rhythms(Ui ui) {
        return IntStream.rangeClosed(1, MOST_WEEKS)
                .mapToObj(weeks -> new Choice(String.valueOf(weeks), ui.t("agenda.plan.form.weeks.every", weeks)))
                .toList();
    }
}
