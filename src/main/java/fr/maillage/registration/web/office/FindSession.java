package fr.maillage.registration.web.office;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.Ui;
import fr.maillage.registration.web.office.ChoosePage.Asked;
import fr.maillage.registration.web.office.ChoosePage.Row;
import fr.maillage.shared.LatLon;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the session to sign somebody up for: by words, near a commune, from a day on; soonest first. */
@Component
class FindSession {

    private static final int LOOKED_AT = 1_000;
    private static final int SHOWN = 40;
    private static final int NEAR_METRES = 30_000;
    private static final int KILOMETRE = 1_000;

    private final Agenda agenda;
    private final SessionWords words;
    private final Territory territory;
    private final Clock clock;

    FindSession(Agenda agenda, SessionWords words, Territory territory, Clock clock) {
        this.agenda = agenda;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
    }

    ChoosePage page(Ui ui, HttpServletRequest request) {
        Asked asked = new Asked(text(request, "q"), text(request, "ou"), text(request, "du"));
        WhereAnswer where = territory.where(asked.where());
        LatLon here = where instanceof WhereAnswer.Found found ? found.where().point() : null;
        List<Session> found = find(asked, here);
        String told = !asked.where().isEmpty() && here == null
                ? ui.t("registration.desk.choose.unknown", asked.where())
                : ui.t("registration.desk.choose.found", found.size());
        return new ChoosePage(
                asked,
                told,
                found.stream().limit(SHOWN).map(each -> row(ui, each, here)).toList());
    }

    private List<Session> find(Asked asked, @Nullable LatLon here) {
        Instant now = clock.instant();
        Instant from = day(asked.from());
        List<String> plain = Arrays.stream(PlainText.of(asked.words()).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return agenda
                .list(AgendaQuery.publicFrom(from == null || from.isBefore(now) ? now : from, LOOKED_AT)
                        .in(SessionState.PUBLISHED))
                .stream()
                .filter(each -> each.seats() != null)
                .filter(each -> here == null || here.distanceMetres(each.spot().position()) <= NEAR_METRES)
                .filter(each -> says(each, plain))
                .toList();
    }

    private static boolean says(Session session, List<String> plain) {
        String all = " "
                + PlainText.of(String.join(
                        " ",
                        session.name(),
                        session.activity().title(),
                        session.spot().name(),
                        session.spot().communeName(),
                        session.animatorName()));
        return plain.stream().allMatch(word -> all.contains(" " + word));
    }

    private Row row(Ui ui, Session session, @Nullable LatLon here) {
        Seats seats = session.seats();
        return new Row(
                session.name(),
                words.when(session, ui.locale()),
                session.spot().name() + ", " + session.spot().communeName(),
                here == null
                        ? ""
                        : ui.t(
                                "registration.desk.choose.far",
                                Math.round(here.distanceMetres(session.spot().position()) / KILOMETRE)),
                words.seats(session, ui.locale()),
                seats != null && seats.isFull(),
                DeskPaths.add(session));
    }

    private static @Nullable Instant day(String typed) {
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDate.parse(typed).atStartOfDay(Dates.FRANCE).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        String tidy = typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return tidy.length() > 100 ? tidy.substring(0, 100) : tidy;
    }
}
