package fr.maillage.needs.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.RaisedNeeds;
import fr.maillage.needs.app.SimilarNeeds;
import fr.maillage.needs.domain.NeedCode;
import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.needs.web.office.NeedPage.Deeds;
import fr.maillage.needs.web.office.NeedPage.Line;
import fr.maillage.needs.web.office.NeedPage.Similar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Draws the page of one need. */
@Component
class NeedScreen {

    private static final int ANSWER_DAYS = 14;
    private static final int MOST_SIMILAR = 8;
    private static final double METRES_A_KILOMETRE = 1000;

    private final Screens screens;
    private final NeedDoor door;
    private final NeedFacts facts;
    private final NeedWords words;
    private final RaisedNeeds needs;
    private final SimilarNeeds similar;
    private final NearSessions near;
    private final Agenda agenda;
    private final SessionWords sessionWords;
    private final Access access;
    private final Clock clock;

    NeedScreen(
            Screens screens,
            NeedDoor door,
            NeedFacts facts,
            NeedWords words,
            RaisedNeeds needs,
            SimilarNeeds similar,
            NearSessions near,
            Agenda agenda,
            SessionWords sessionWords,
            Access access,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.facts = facts;
        this.words = words;
        this.needs = needs;
        this.similar = similar;
        this.near = near;
        this.agenda = agenda;
        this.sessionWords = sessionWords;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What a form came back with.
     *
     * @param deed whose form it was; empty for none
     */
    record Back(String deed, Map<String, String> typed, List<Mistake> mistakes, boolean changed) {

        static final Back NOTHING = new Back("", Map.of(), List.of(), false);
    }

    View show(Ui ui, NeedSheet sheet, Back back, HttpStatus status) {
        Need need = sheet.need();
        List<SessionId> planned = needs.listSessions(need.id());
        NeedPage page = new NeedPage(
                NeedCode.shown(need.code()),
                need.path(),
                ui.t("needs.desk.of", words.what(need, ui.locale()), words.at(need.communeName(), ui.locale())),
                words.state(need.state(), ui.locale()),
                kind(sheet),
                notices(ui, sheet),
                back.changed(),
                sheet.version(),
                facts.facts(ui, sheet, door.mayEdit(sheet)),
                sessions(ui, planned),
                joined(ui, sheet),
                sheet.joinedTo() != null,
                facts.steps(ui, sheet),
                deeds(ui, sheet, back, planned),
                typed(back),
                back.mistakes());
        return screens.show("needs/web/office/need", page, status);
    }

    private static String kind(NeedSheet sheet) {
        return switch (sheet.need().state()) {
            case RAISED -> "doubt";
            case UNDERSTOOD -> sheet.climbedAt() == null ? "plain" : "doubt";
            case PLANNED, MET, PARTLY_MET -> "good";
            case NOT_POSSIBLE -> "danger";
            case CLOSED, JOINED -> "plain";
        };
    }

    private List<String> notices(Ui ui, NeedSheet sheet) {
        List<String> notices = new ArrayList<>();
        LocalDate answerBy = sheet.need().answerBy();
        boolean waits = sheet.need().state() == NeedState.UNDERSTOOD;
        if (waits && answerBy != null && answerBy.isBefore(today())) {
            notices.add(ui.t("needs.desk.late", Dates.weekday(answerBy, ui.locale())));
        }
        if (sheet.climbedAt() != null) {
            notices.add(ui.t(
                    "needs.desk.climbed",
                    Dates.day(LocalDate.ofInstant(sheet.climbedAt(), Dates.FRANCE), ui.locale())));
        }
        return notices;
    }

    private List<Line> sessions(Ui ui, List<SessionId> planned) {
        return planned.isEmpty()
                ? List.of()
                : agenda.list(planned).stream().map(one -> line(ui, one)).toList();
    }

    private Line line(Ui ui, Session session) {
        String state =
                session.isCancelled() || session.seats() != null ? ", " + sessionWords.seats(session, ui.locale()) : "";
        return new Line(
                new Link(
                        session.name(),
                        "/gestion/agenda/seances/" + session.id().value()),
                sessionWords.when(session, ui.locale()) + ", " + sessionWords.place(session) + state);
    }

    /** Those that live on in it, or the one that it lives on in; without an address for whoever may not read it. */
    private List<Line> joined(Ui ui, NeedSheet sheet) {
        Stream<NeedSheet> head = sheet.joinedTo() == null ? Stream.of() : needs.find(sheet.joinedTo()).stream();
        return Stream.concat(head, needs.listJoined(sheet.need().id()).stream())
                .map(one -> new Line(
                        new Link(
                                ui.t("needs.desk.one", NeedCode.shown(one.need().code())),
                                door.mayRead(one) ? one.need().path() : ""),
                        one.need().communeName() + ", " + ui.t("needs.people", one.ownPeople())))
                .toList();
    }

    private Deeds deeds(Ui ui, NeedSheet sheet, Back back, List<SessionId> planned) {
        Need need = sheet.need();
        boolean answer = door.mayAnswer(sheet);
        boolean edit = door.mayEdit(sheet);
        boolean plan = answer && NeedEvent.PLAN.isAllowedIn(need.state());
        boolean join = answer && NeedEvent.JOIN.isAllowedIn(need.state());
        List<Choice> issues = Stream.of(NeedEvent.MEET, NeedEvent.MEET_PARTLY, NeedEvent.REFUSE)
                .filter(event -> event.isAllowedIn(need.state()))
                .map(event -> new Choice(event.name(), ui.t("needs.desk.issue." + event)))
                .toList();
        boolean understand = answer && NeedEvent.UNDERSTAND.isAllowedIn(need.state());
        boolean first = need.state() == NeedState.RAISED && back.deed().isEmpty();
        return new Deeds(
                first ? "reponse" : back.deed(),
                edit,
                understand,
                need.state() == NeedState.UNDERSTOOD,
                plan,
                answer && !issues.isEmpty(),
                issues,
                answer && NeedEvent.REOPEN.isAllowedIn(need.state()),
                edit && NeedEvent.CLOSE.isAllowedIn(need.state()),
                join,
                plan ? near.choices(ui, need, planned) : List.of(),
                access.may(Right.EDIT_AGENDA) ? "/gestion/agenda/seances/nouvelle" : null,
                join ? similar(ui, need) : List.of());
    }

    private List<Similar> similar(Ui ui, Need need) {
        return similar.list(need, MOST_SIMILAR).stream()
                .map(one -> new Similar(
                        one.need().code(),
                        one.need().path(),
                        ui.t(
                                "needs.desk.of",
                                words.what(one.need(), ui.locale()),
                                words.at(one.need().communeName(), ui.locale())),
                        ui.t(
                                "needs.desk.alike",
                                words.state(one.need().state(), ui.locale()),
                                ui.t("needs.people", one.need().people()),
                                Math.round(one.metres() / METRES_A_KILOMETRE),
                                NeedCode.shown(one.need().code()))))
                .toList();
    }

    /** What was typed; else an answer in two weeks. */
    private Map<String, String> typed(Back back) {
        Map<String, String> typed = new HashMap<>();
        typed.put("reponse_jour", today().plusDays(ANSWER_DAYS).toString());
        typed.put("reprise_jour", today().plusDays(ANSWER_DAYS).toString());
        typed.putAll(back.typed());
        return typed;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
    }
}
