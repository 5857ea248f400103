package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Session;
import fr.maillage.design.Mistake;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * When a session is, as typed.
 *
 * @param to empty: as long as the activity usually lasts
 * @param lastDay empty: the same day
 */
public record WhenForm(String day, String from, String to, String lastDay) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration LONGEST = Duration.ofDays(31);

    static WhenForm read(MultiValueMap<String, String> sent) {
        return new WhenForm(
                Typed.text(sent, "jour"),
                Typed.text(sent, "debut"),
                Typed.text(sent, "fin"),
                Typed.text(sent, "dernier"));
    }

    static WhenForm on(String day) {
        return new WhenForm(day, "", "", "");
    }

    static WhenForm of(Session session) {
        LocalDate first = session.start().toLocalDate();
        LocalDate last = session.end().toLocalDate();
        return new WhenForm(
                first.toString(),
                CLOCK.format(session.start()),
                CLOCK.format(session.end()),
                last.equals(first) ? "" : last.toString());
    }

    List<Mistake> mistakes(Ui ui, int usualMinutes) {
        List<Mistake> mistakes = new ArrayList<>();
        if (Typed.day(day).isEmpty()) {
            mistakes.add(new Mistake("jour", ui.t("agenda.plan.form.day.wrong")));
        }
        if (Typed.time(from).isEmpty()) {
            mistakes.add(new Mistake("debut", ui.t("agenda.plan.form.from.wrong")));
        }
        if (!to.isEmpty() && Typed.time(to).isEmpty()) {
            mistakes.add(new Mistake("fin", ui.t("agenda.plan.form.to.wrong")));
        }
        if (!lastDay.isEmpty() && Typed.day(lastDay).isEmpty()) {
            mistakes.add(new Mistake("dernier", ui.t("agenda.plan.form.day.wrong")));
        }
        if (mistakes.isEmpty()) {
            ZonedDateTime start = start(ZoneId.of("UTC"));
            ZonedDateTime end = end(ZoneId.of("UTC"), usualMinutes);
            if (!end.isAfter(start)) {
                mistakes.add(new Mistake("fin", ui.t("agenda.plan.form.to.before")));
            } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
                mistakes.add(new Mistake("dernier", ui.t("agenda.plan.form.last.far")));
            }
        }
        return mistakes;
    }

    /** Once nothing is wrong. */
    ZonedDateTime start(ZoneId zone) {
        return ZonedDateTime.of(Typed.day(day).orElseThrow(), Typed.time(from).orElseThrow(), zone);
    }

    /** Once nothing is wrong. */
    ZonedDateTime end(ZoneId zone, int usualMinutes) {
        Optional<LocalDate> last = Typed.day(lastDay);
        return Typed.time(to)
                .map(time ->
                        ZonedDateTime.of(last.orElseGet(() -> Typed.day(day).orElseThrow()), time, zone))
                .orElseGet(() -> start(zone).plusMinutes(usualMinutes));
    }
}
