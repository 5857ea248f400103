package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.upkeep.AnswerForPlace;
import fr.maillage.directory.app.upkeep.AnswerForPlace.OpenSheet;
import fr.maillage.directory.app.upkeep.Propose;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.web.office.FieldView;
import fr.maillage.directory.web.office.FieldWording;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /ma-fiche/{word}}: whoever runs a place reads its sheet and says what is true. Opening a page changes nothing. */
@Controller
class OwnSheetController {

    private static final String PATH = "/ma-fiche/{word}";
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Screens screens;
    private final OwnDoor door;
    private final AnswerForPlace answers;

    OwnSheetController(Screens screens, OwnDoor door, AnswerForPlace answers) {
        this.screens = screens;
        this.door = door;
        this.answers = answers;
    }

    @Bean
    static PublicRoutes ownSheetPages() {
        return PublicRoutes.get(PATH, PATH + "/fermeture", "/ma-fiche/merci");
    }

    @Bean
    static PublicRoutes ownSheetPosts() {
        return PublicRoutes.post(PATH + "/juste", PATH + "/fermeture");
    }

    @GetMapping(PATH)
    View read(@PathVariable String word, HttpServletRequest request) {
        return door.open(word, sheet -> {
            Ui ui = screens.ui(request);
            Map<StandardField, String> cells = AnswerForPlace.cells(sheet.place());
            return screens.show(
                    "directory/web/upkeep/own",
                    new OwnSheetPage(
                            sheet.place().sheet().name(),
                            "/ma-fiche/" + word,
                            "/lieux/" + sheet.place().publicName(),
                            answered(ui, sheet),
                            false,
                            false,
                            new SaidRows(ui)
                                    .rows(Arrays.asList(SheetQuestion.values()), cells, cells, question -> null),
                            "",
                            false,
                            List.of()));
        });
    }

    @PostMapping(PATH + "/juste")
    View right(@PathVariable String word) {
        return door.open(
                word, sheet -> SeeOther.to(answers.right(sheet) ? "/ma-fiche/merci?quoi=juste" : "/ma-fiche/" + word));
    }

    @GetMapping(PATH + "/fermeture")
    View closing(@PathVariable String word, HttpServletRequest request) {
        return door.open(word, sheet -> closing(sheet, word, "", List.of(), screens.ui(request), HttpStatus.OK));
    }

    @PostMapping(PATH + "/fermeture")
    View closed(
            @PathVariable String word,
            @RequestParam(name = "remarque", defaultValue = "") String remark,
            HttpServletRequest request) {
        return door.open(word, sheet -> {
            Ui ui = screens.ui(request);
            if (remark.length() > Propose.LONGEST_REMARK) {
                Mistake tooLong = new Mistake(
                        "remarque", ui.t("directory.propose.remark.long", Propose.LONGEST_REMARK, remark.length()));
                return closing(sheet, word, remark, List.of(tooLong), ui, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            answers.closed(sheet, remark, ui.locale().getLanguage());
            return SeeOther.to("/ma-fiche/merci?quoi=ferme");
        });
    }

    @GetMapping("/ma-fiche/merci")
    View thanks(@RequestParam(name = "quoi", defaultValue = "juste") String what, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String key = List.of("juste", "corrige", "ferme").contains(what) ? what : "juste";
        return screens.show(
                "directory/web/upkeep/thanks",
                new ThanksPage(
                        ui.t("directory.own.thanks." + key),
                        ui.t("directory.own.thanks." + key + ".text"),
                        null,
                        "/lieux",
                        ui.t("directory.own.thanks.back")));
    }

    private View closing(
            OpenSheet sheet, String word, String remark, List<Mistake> mistakes, Ui ui, HttpStatus status) {
        Questions.Frame frame = new Questions.Frame(
                sheet.place().sheet().name(),
                null,
                "/ma-fiche/" + word + "/fermeture",
                "/ma-fiche/" + word,
                ui.t("directory.question.closed.send"));
        FieldView field = Said.remark(ui, "directory.question.closed.remark", remark, mistakes);
        return screens.show(
                "directory/web/upkeep/question",
                Questions.plain(ui, "closed", frame, List.of(field), mistakes, null),
                status);
    }

    private static @org.jspecify.annotations.Nullable String answered(Ui ui, OpenSheet sheet) {
        return sheet.request().answeredAt() == null
                ? null
                : new FieldWording(ui)
                        .date(sheet.request().answeredAt().atZone(FRANCE).toLocalDate());
    }
}
