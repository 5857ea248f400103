package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceUpkeep.Proposed;
import fr.maillage.directory.app.upkeep.Drafts;
import fr.maillage.directory.app.upkeep.Drafts.Draft;
import fr.maillage.directory.app.upkeep.Propose;
import fr.maillage.directory.app.upkeep.SendProposal;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.upkeep.ContactText;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.office.FieldWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.View;

/** The way from the first question of a proposal to its sending: one question a page, then all of them, then thanks. */
@Component
class ProposalWalk {

    static final String REMARK = "remarque";
    static final String CONTACT = "contact";

    /** Not asked, but said by the choice itself: the place has closed for good. */
    static final String CLOSED = "ferme";

    private final Screens screens;
    private final Drafts drafts;
    private final Questions questions;
    private final SendProposal send;

    ProposalWalk(Screens screens, Drafts drafts, Questions questions, SendProposal send) {
        this.screens = screens;
        this.drafts = drafts;
        this.questions = questions;
        this.send = send;
    }

    /**
     * One way.
     *
     * @param place null for a place that is not in the directory
     * @param base the address that begins all of this way’s, the draft’s word included
     * @param start the address of the first page
     * @param check whether the person came from the page of all answers
     */
    record Way(@Nullable Place place, Draft draft, String about, String base, String start, boolean check) {

        List<String> asked() {
            return draft.questions().stream()
                    .filter(question -> !question.equals(CLOSED))
                    .toList();
        }
    }

    View ask(Ui ui, Way way, String question, boolean freshGrid) {
        Questions.Frame frame = frame(ui, way, question);
        if (question.equals(REMARK)) {
            return remark(ui, frame, way, way.draft().remark(), List.of(), HttpStatus.OK);
        }
        if (question.equals(CONTACT)) {
            return contact(ui, frame, way.draft().name(), way.draft().contact(), List.of(), HttpStatus.OK);
        }
        return screens.show(
                "directory/web/upkeep/question",
                questions.ask(ui, known(question), way.place(), way.draft(), frame, freshGrid));
    }

    View answer(Ui ui, Way way, String question, MultiValueMap<String, String> sent) {
        Questions.Frame frame = frame(ui, way, question);
        if (question.equals(REMARK)) {
            return remarked(ui, frame, way, first(sent, REMARK));
        }
        if (question.equals(CONTACT)) {
            return signed(ui, frame, way, first(sent, "nom"), first(sent, CONTACT));
        }
        return switch (questions.take(ui, known(question), way.place(), way.draft(), frame, sent)) {
            case Questions.Taken.Kept ignored -> next(way, question);
            case Questions.Taken.Again(var page, boolean wrong) ->
                screens.show(
                        "directory/web/upkeep/question",
                        page,
                        wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        };
    }

    View check(Ui ui, Way way, List<Mistake> mistakes, HttpStatus status) {
        Map<StandardField, String> wanted = Questions.cells(way.place(), way.draft());
        Map<StandardField, String> before = Questions.cells(way.place(), null);
        List<SheetQuestion> asked = way.asked().stream()
                .flatMap(code -> SheetQuestion.find(code).stream())
                .toList();
        List<SaidRow> rows = new ArrayList<>();
        if (way.draft().questions().contains(CLOSED)) {
            rows.add(new SaidRow(ui.t("directory.propose.what"), ui.t("directory.said.ferme"), null, null));
        }
        rows.addAll(new SaidRows(ui)
                .rows(asked, wanted, way.place() == null ? wanted : before, question -> href(way, question.code())));
        rows.add(new SaidRow(ui.t("directory.said.remarque"), way.draft().remark(), null, href(way, REMARK)));
        rows.add(new SaidRow(
                ui.t("directory.said.contact"),
                (way.draft().name() + "\n" + way.draft().contact()).strip(),
                null,
                href(way, CONTACT)));
        return screens.show(
                "directory/web/upkeep/check",
                new CheckPage(way.about(), way.base(), way.start(), rows, mistakes),
                status);
    }

    /** Sends all of it; {@code thanks} is where the thanks are read. */
    View send(Ui ui, Way way, String thanks) {
        return switch (send.send(
                way.place(),
                way.draft(),
                way.draft().questions().contains(CLOSED),
                ui.locale().getLanguage())) {
            case SendProposal.Sent.Kept(String code) -> SeeOther.to(thanks + "?code=" + code);
            case SendProposal.Sent.Flooded ignored ->
                check(
                        ui,
                        way,
                        List.of(new Mistake("reponses", ui.t("directory.propose.flood"))),
                        HttpStatus.TOO_MANY_REQUESTS);
            case SendProposal.Sent.Not(Proposed outcome) ->
                check(ui, way, mistakes(ui, outcome), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static List<Mistake> mistakes(Ui ui, Proposed outcome) {
        return switch (outcome) {
            case Proposed.Refused(Map<String, String> wrong) ->
                wrong.entrySet().stream()
                        .map(entry -> new Mistake(
                                "reponses",
                                new FieldWording(ui).labelOf(entry.getKey()) + " : "
                                        + ui.t("directory.propose.refused")))
                        .toList();
            case Proposed.Gone ignored -> List.of(new Mistake("reponses", ui.t("directory.done.parti")));
            case Proposed.NothingNew ignored -> List.of(new Mistake("reponses", ui.t("directory.propose.same")));
            case Proposed.Waiting ignored -> List.of();
        };
    }

    private View remarked(Ui ui, Questions.Frame frame, Way way, String remark) {
        String wrong = null;
        if (remark.length() > Propose.LONGEST_REMARK) {
            wrong = ui.t("directory.propose.remark.long", Propose.LONGEST_REMARK, remark.length());
        } else if (HumanGuard.advertises(remark)) {
            wrong = ui.t("directory.propose.remark.links");
        }
        if (wrong != null) {
            return remark(
                    ui, frame, way, remark, List.of(new Mistake(REMARK, wrong)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        drafts.say(way.draft().id(), remark);
        return next(way, REMARK);
    }

    private View signed(Ui ui, Questions.Frame frame, Way way, String name, String contact) {
        List<Mistake> mistakes = new ArrayList<>();
        if (name.length() > 100 || HumanGuard.advertises(name)) {
            mistakes.add(new Mistake("nom", ui.t("directory.propose.name.wrong")));
        }
        if (!contact.isEmpty() && ContactText.read(contact).isEmpty()) {
            mistakes.add(new Mistake(CONTACT, ui.t("directory.propose.contact.wrong")));
        }
        if (!mistakes.isEmpty()) {
            return contact(ui, frame, name, contact, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        drafts.sign(way.draft().id(), name, contact);
        return next(way, CONTACT);
    }

    private View next(Way way, String question) {
        int at = way.asked().indexOf(question);
        boolean last = way.check() || at < 0 || at + 1 >= way.asked().size();
        return SeeOther.to(last ? way.base() : way.base() + "/" + way.asked().get(at + 1));
    }

    private View remark(
            Ui ui, Questions.Frame frame, Way way, String value, List<Mistake> mistakes, HttpStatus status) {
        String code = way.draft().questions().contains(CLOSED) ? "closed" : REMARK;
        String label = code.equals(REMARK) ? "directory.question.remarque.label" : "directory.question.closed.remark";
        return screens.show(
                "directory/web/upkeep/question",
                Questions.plain(ui, code, frame, List.of(Said.remark(ui, label, value, mistakes)), mistakes, null),
                status);
    }

    private View contact(
            Ui ui, Questions.Frame frame, String name, String contact, List<Mistake> mistakes, HttpStatus status) {
        return screens.show(
                "directory/web/upkeep/question",
                Questions.plain(
                        ui,
                        CONTACT,
                        frame,
                        List.of(Said.name(ui, name, mistakes), Said.contact(ui, contact, mistakes)),
                        mistakes,
                        null),
                status);
    }

    private static Questions.Frame frame(Ui ui, Way way, String question) {
        int at = way.asked().indexOf(question);
        String back = way.check()
                ? way.base()
                : at <= 0 ? way.start() : way.base() + "/" + way.asked().get(at - 1);
        return new Questions.Frame(
                way.about(),
                at < 0 || way.check()
                        ? null
                        : ui.t("directory.question.step", at + 1, way.asked().size()),
                href(way, question, way.check()),
                back,
                ui.t("directory.question.send"));
    }

    private static String href(Way way, String question) {
        return href(way, question, true);
    }

    private static String href(Way way, String question, boolean check) {
        return way.base() + "/" + question + (check ? "?verif=1" : "");
    }

    private static SheetQuestion known(String question) {
        return SheetQuestion.find(question).orElseThrow(NoSuchPage::new);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "")
                .replace("\u0000", "")
                .replace("\r\n", "\n")
                .strip();
    }
}
