package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.upkeep.AnswerForPlace;
import fr.maillage.directory.app.upkeep.AnswerForPlace.OpenSheet;
import fr.maillage.directory.app.upkeep.AnswerForPlace.Sent;
import fr.maillage.directory.app.upkeep.Drafts;
import fr.maillage.directory.app.upkeep.Drafts.Draft;
import fr.maillage.directory.app.upkeep.Propose;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.office.SectionScreen;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /ma-fiche/{word}/corriger}: one question a page, all answers on one page, sent together. */
@Controller
class OwnFixController {

    private static final String PATH = "/ma-fiche/{word}/corriger";
    private static final String REMARK = "remarque";

    private final Screens screens;
    private final OwnDoor door;
    private final AnswerForPlace answers;
    private final Drafts drafts;
    private final Questions questions;

    OwnFixController(Screens screens, OwnDoor door, AnswerForPlace answers, Drafts drafts, Questions questions) {
        this.screens = screens;
        this.door = door;
        this.answers = answers;
        this.drafts = drafts;
        this.questions = questions;
    }

    @Bean
    static PublicRoutes ownFixPages() {
        return PublicRoutes.get(PATH, PATH + "/{question:[a-z]+}");
    }

    @Bean
    static PublicRoutes ownFixPosts() {
        return PublicRoutes.post(PATH, PATH + "/{question:[a-z]+}");
    }

    @GetMapping(PATH)
    View all(@PathVariable String word, HttpServletRequest request) {
        return door.open(word, sheet -> all(sheet, word, false, List.of(), screens.ui(request), HttpStatus.OK));
    }

    @PostMapping(PATH)
    View send(
            @PathVariable String word,
            @RequestParam(name = "etape", defaultValue = "") String step,
            HttpServletRequest request) {
        return door.open(word, sheet -> {
            Ui ui = screens.ui(request);
            if (step.equals("oublier")) {
                drafts.findOf(sheet.request().id()).map(Draft::id).ifPresent(drafts::drop);
                return SeeOther.to("/ma-fiche/" + word);
            }
            return switch (answers.send(sheet, ui.locale().getLanguage())) {
                case Sent.Done ignored -> {
                    screens.forgetKept();
                    yield SeeOther.to("/ma-fiche/merci?quoi=corrige");
                }
                case Sent.Gone ignored -> SeeOther.to("/ma-fiche/" + word);
                case Sent.Changed ignored -> all(sheet, word, true, List.of(), ui, HttpStatus.CONFLICT);
                case Sent.Refused(var wrong) ->
                    all(
                            sheet,
                            word,
                            false,
                            new SectionScreen(ui).mistakes(wrong),
                            ui,
                            HttpStatus.UNPROCESSABLE_CONTENT);
            };
        });
    }

    @GetMapping(PATH + "/{question:[a-z]+}")
    View ask(
            @PathVariable String word,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String vue,
            HttpServletRequest request) {
        return door.open(word, sheet -> {
            Ui ui = screens.ui(request);
            Draft draft = drafts.findOf(sheet.request().id()).orElse(null);
            if (question.equals(REMARK)) {
                return remark(ui, sheet, word, draft == null ? "" : draft.remark(), List.of(), HttpStatus.OK);
            }
            SheetQuestion asked = SheetQuestion.find(question).orElseThrow(NoSuchPage::new);
            return screens.show(
                    "directory/web/upkeep/question",
                    questions.ask(
                            ui, asked, sheet.place(), draft, frame(ui, sheet, word, question), "grille".equals(vue)));
        });
    }

    @PostMapping(PATH + "/{question:[a-z]+}")
    View answer(
            @PathVariable String word,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return door.open(word, sheet -> {
            Ui ui = screens.ui(request);
            if (question.equals(REMARK)) {
                return remarked(
                        ui,
                        sheet,
                        word,
                        String.valueOf(sent.getOrDefault(REMARK, List.of("")).getFirst()));
            }
            SheetQuestion asked = SheetQuestion.find(question).orElseThrow(NoSuchPage::new);
            Draft draft = drafts.of(sheet.request());
            return switch (questions.take(ui, asked, sheet.place(), draft, frame(ui, sheet, word, question), sent)) {
                case Questions.Taken.Kept ignored -> SeeOther.to("/ma-fiche/" + word + "/corriger");
                case Questions.Taken.Again(var page, boolean wrong) ->
                    screens.show(
                            "directory/web/upkeep/question",
                            page,
                            wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
            };
        });
    }

    private View remarked(Ui ui, OpenSheet sheet, String word, String remark) {
        String plain = remark.replace("\u0000", "").strip();
        if (plain.length() > Propose.LONGEST_REMARK) {
            Mistake tooLong =
                    new Mistake(REMARK, ui.t("directory.propose.remark.long", Propose.LONGEST_REMARK, plain.length()));
            return remark(ui, sheet, word, plain, List.of(tooLong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        drafts.say(drafts.of(sheet.request()).id(), plain);
        return SeeOther.to("/ma-fiche/" + word + "/corriger");
    }

    private View remark(Ui ui, OpenSheet sheet, String word, String value, List<Mistake> mistakes, HttpStatus status) {
        return screens.show(
                "directory/web/upkeep/question",
                Questions.plain(
                        ui,
                        REMARK,
                        frame(ui, sheet, word, REMARK),
                        List.of(Said.remark(ui, "directory.question.remarque.label", value, mistakes)),
                        mistakes,
                        null),
                status);
    }

    private View all(OpenSheet sheet, String word, boolean clash, List<Mistake> mistakes, Ui ui, HttpStatus status) {
        Draft draft = drafts.findOf(sheet.request().id()).orElse(null);
        Map<StandardField, String> now = AnswerForPlace.cells(sheet.place());
        Map<StandardField, String> wanted = new EnumMap<>(now);
        if (draft != null) {
            wanted.putAll(draft.changes());
        }
        String url = "/ma-fiche/" + word;
        String remark = draft == null ? "" : draft.remark();
        return screens.show(
                "directory/web/upkeep/own",
                new OwnSheetPage(
                        sheet.place().sheet().name(),
                        url,
                        "/lieux/" + sheet.place().publicName(),
                        null,
                        true,
                        !wanted.equals(now) || !remark.isEmpty(),
                        new SaidRows(ui)
                                .rows(
                                        Arrays.asList(SheetQuestion.values()),
                                        wanted,
                                        now,
                                        question -> url + "/corriger/" + question.code()),
                        remark,
                        clash,
                        mistakes),
                status);
    }

    private static Questions.Frame frame(Ui ui, OpenSheet sheet, String word, String question) {
        String back = "/ma-fiche/" + word + "/corriger";
        return new Questions.Frame(
                sheet.place().sheet().name(), null, back + "/" + question, back, ui.t("directory.question.send"));
    }
}
