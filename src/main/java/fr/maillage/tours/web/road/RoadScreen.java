package fr.maillage.tours.web.road;

import fr.maillage.accounts.Access;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.SignUp;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.tours.Stop;
import fr.maillage.tours.app.road.ReadRoadDay;
import fr.maillage.tours.app.road.ReadRoadDay.Stage;
import fr.maillage.tours.app.road.RoadWording;
import fr.maillage.tours.domain.road.RoadKind;
import fr.maillage.tours.domain.road.RoadOutcome;
import fr.maillage.tours.domain.road.RoadWord;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the crew’s day into words. */
@Component
class RoadScreen {

    private final ReadRoadDay day;
    private final RoadWording wording;
    private final SessionWords words;
    private final Access access;
    private final ObjectProvider<SignUp> signUp;
    private final MessageSource messages;

    RoadScreen(
            ReadRoadDay day,
            RoadWording wording,
            SessionWords words,
            Access access,
            ObjectProvider<SignUp> signUp,
            MessageSource messages) {
        this.messages = messages;
        this.day = day;
        this.wording = wording;
        this.words = words;
        this.access = access;
        this.signUp = signUp;
    }

    RoadPage page(Ui ui, @Nullable RoadOutcome refusal) {
        List<Stage> stages = day.list();
        ZoneId zone = ReadRoadDay.zone(stages);
        LocalDate today = day.today(zone);
        boolean several =
                stages.stream().map(one -> one.passage().unit()).distinct().count() > 1;
        return new RoadPage(
                Dates.weekday(today, ui.locale()).replace('\u00a0', ' '), // a title may break anywhere
                today.toString(),
                zone.getId(),
                access.getCurrent().id().value().toString(),
                refusal == null ? null : outcome(ui, refusal),
                stages.stream().map(one -> stage(ui, one, several)).toList(),
                stages.isEmpty()
                        ? day.findNext()
                                .map(next -> words.when(next.session(), ui.locale())
                                        + ", "
                                        + next.session().spot().communeName())
                                .orElse(null)
                        : null,
                reasons(ui));
    }

    /** What came of a word, for whoever said it. */
    static String outcome(Ui ui, RoadOutcome outcome) {
        return ui.t("tours.road.outcome." + outcome.code());
    }

    private RoadPage.Stage stage(Ui ui, Stage one, boolean several) {
        Session session = one.session();
        Stop stop = one.passage().stop();
        RoadWord word = one.word();
        boolean said = word != null && word.kind() != RoadKind.TAKEN_BACK;
        return new RoadPage.Stage(
                session.id().value().toString(),
                UUID.randomUUID().toString(),
                words.hours(session.start(), session.end(), ui.locale()),
                session.spot().communeName(),
                one.passage().stopName(),
                stop == null ? "" : stop.parking(),
                several ? one.passage().unitName() : null,
                state(ui, one),
                said && word != null
                        ? words.time(word.saidAt().atZone(session.zone()).toLocalTime(), ui.locale())
                        : null,
                said && word != null && word.kind() == RoadKind.ARRIVED && !session.isCancelled(),
                session.isCancelled(),
                session.path());
    }

    private String state(Ui ui, Stage one) {
        Session session = one.session();
        if (session.isCancelled()) {
            return session.reason().isEmpty()
                    ? ui.t("tours.road.cancelled")
                    : ui.t("tours.road.cancelled.why", session.reason());
        }
        return one.latest() == null
                ? ui.t("tours.road.silent")
                : wording.news(one.latest().word(), one.latest().unitKind(), ui.locale())
                        .orElseGet(() -> ui.t("tours.road.silent"));
    }

    private static List<Choice> reasons(Ui ui) {
        return RoadForm.REASONS.stream()
                .map(code -> new Choice(code, ui.t("tours.road.reason." + code)))
                .toList();
    }

    /** Why it is called off, as the public reads it: in French, whoever pressed the button. */
    String publicReason(RoadForm form) {
        if (form.reason().equals(RoadForm.OTHER)) {
            return form.detail();
        }
        String reason = messages.getMessage("tours.road.reason." + form.reason() + ".public", null, Locale.FRENCH);
        return form.detail().isEmpty() ? reason : reason + " " + form.detail();
    }

    RoadCancelPage cancel(Ui ui, Session session, RoadForm form, UUID key, List<Mistake> mistakes) {
        return new RoadCancelPage(
                session.id().value().toString(),
                key.toString(),
                words.when(session, ui.locale()) + ", " + words.place(session),
                signUp.stream()
                        .flatMap(one -> one.whoIsTold(session.id(), ui.locale()).stream())
                        .toList(),
                reasons(ui),
                form.reason(),
                form.detail(),
                mistakes.isEmpty() ? publicReason(form) : null,
                mistakes);
    }
}
