package fr.maillage.catalogue.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.catalogue.app.ComposeContents;
import fr.maillage.catalogue.app.Contents;
import fr.maillage.catalogue.app.Edition;
import fr.maillage.catalogue.app.EditionTexts;
import fr.maillage.catalogue.app.EditionTexts.Text;
import fr.maillage.catalogue.app.Matter;
import fr.maillage.catalogue.app.PrepareBooklet;
import fr.maillage.catalogue.app.PrintBooklet;
import fr.maillage.catalogue.app.WriteEdition;
import fr.maillage.catalogue.domain.Arrangement;
import fr.maillage.catalogue.domain.Quarter;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** {@code /gestion/catalogue}: one form, one button, one booklet. */
@Controller
class CatalogueDeskController {

    static final String PATH = "/gestion/catalogue";
    private static final String FILE = PATH + "/livret.pdf";

    /** In the last weeks of a quarter, people prepare the next one. */
    private static final int PREPARED_DAYS = 30;

    private static final int QUARTERS = 6;

    private final Screens screens;
    private final Access access;
    private final ComposeContents compose;
    private final EditionTexts texts;
    private final WriteEdition write;
    private final PrepareBooklet prepare;
    private final PrintBooklet print;
    private final Territory territory;
    private final Clock clock;

    CatalogueDeskController(
            Screens screens,
            Access access,
            ComposeContents compose,
            EditionTexts texts,
            WriteEdition write,
            PrepareBooklet prepare,
            PrintBooklet print,
            Territory territory,
            Clock clock) {
        this.screens = screens;
        this.access = access;
        this.compose = compose;
        this.texts = texts;
        this.write = write;
        this.prepare = prepare;
        this.print = print;
        this.territory = territory;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes catalogueDeskRoutes() {
        return StaffRoutes.get(Right.PRINT_CATALOGUE, PATH, FILE);
    }

    @Bean
    static StaffRoutes catalogueDeskPosts() {
        return StaffRoutes.post(Right.PRINT_CATALOGUE, PATH);
    }

    @Bean
    static OfficeEntry catalogueEntry() {
        return new OfficeEntry(Right.PRINT_CATALOGUE, "catalogue.entry", PATH, OfficeGroup.AGENDA, 30);
    }

    @GetMapping(PATH)
    View form(@RequestParam(defaultValue = "") String periode, HttpServletRequest request) {
        Quarter quarter = Quarter.read(periode).orElseGet(() -> Quarter.of(today().plusDays(PREPARED_DAYS)));
        Text text = texts.find(quarter).orElse(EditionTexts.NONE);
        return show(
                CatalogueForm.fresh(quarter, text.arrangement(), text.coverLine(), text.introduction()),
                List.of(),
                HttpStatus.OK,
                request);
    }

    @PostMapping(PATH)
    View make(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        CatalogueForm form = CatalogueForm.read(sent);
        List<Mistake> mistakes = form.mistakes(screens.ui(request), territory);
        if (!mistakes.isEmpty()) {
            return show(form, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        if (mayWrite()) {
            Quarter quarter = Quarter.read(form.quarter()).orElseThrow();
            write.write(quarter, new Text(form.coverLine(), form.introduction(), Arrangement.read(form.arrangement())));
        }
        String next =
                sent.containsKey("garder") ? PATH + "?periode=" + form.quarter() + "&fait=garde" : form.address(FILE);
        return SeeOther.to(next);
    }

    /** The booklet that an address describes. */
    @GetMapping(FILE)
    ResponseEntity<byte[]> file(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        CatalogueForm form = CatalogueForm.read(sent);
        Ui ui = screens.ui(request);
        if (!form.mistakes(ui, territory).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Quarter quarter = Quarter.read(form.quarter()).orElseThrow();
        Matter matter = prepare.prepare(edition(form, quarter), ui.absolute(""));
        return PaperAnswer.toStaff(
                form.sheets() ? print.imposed(matter) : print.print(matter),
                "catalogue-" + quarter.code() + (form.drafts() ? "-brouillon" : "") + (form.sheets() ? "-cahier" : "")
                        + ".pdf");
    }

    private Edition edition(CatalogueForm form, Quarter quarter) {
        return new Edition(
                quarter,
                quarter.first(),
                form.communes(territory),
                form.zoneName(territory),
                Arrangement.read(form.arrangement()),
                form.drafts());
    }

    private View show(CatalogueForm form, List<Mistake> mistakes, HttpStatus status, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Quarter quarter = Quarter.read(form.quarter()).orElseGet(() -> Quarter.of(today()));
        return screens.show(
                "catalogue/web/desk",
                new CatalogueDeskPage(
                        form,
                        mistakes,
                        quarters(ui, quarter),
                        zones(ui),
                        territory.listPerimeter().stream()
                                .map(commune -> new Choice(commune.code().value(), commune.name()))
                                .toList(),
                        Stream.of(Arrangement.values())
                                .map(one -> new Choice(one.code(), ui.t("catalogue.form.by." + one.code())))
                                .toList(),
                        List.of(
                                new Choice("livret", ui.t("catalogue.form.pages"), ui.t("catalogue.form.pages.hint")),
                                new Choice(
                                        "cahier", ui.t("catalogue.form.sheets"), ui.t("catalogue.form.sheets.hint"))),
                        mayWrite(),
                        found(quarter, ui),
                        CatalogueController.PATH + "?trimestre=" + quarter.code()),
                status);
    }

    private String found(Quarter quarter, Ui ui) {
        Contents contents = compose.compose(
                new Edition(quarter, quarter.first(), null, "", Arrangement.BY_COMMUNE, true), ui.locale());
        int help = contents.help().stream().mapToInt(in -> in.help().size()).sum();
        return ui.t(
                "catalogue.form.found",
                compose.season(quarter, ui.locale()),
                contents.sessions() - contents.drafts(),
                contents.chapters().size(),
                help,
                contents.drafts());
    }

    private List<Choice> quarters(Ui ui, Quarter chosen) {
        List<Quarter> near = new ArrayList<>(Stream.iterate(Quarter.of(today()).previous(), Quarter::next)
                .limit(QUARTERS)
                .toList());
        if (!near.contains(chosen)) {
            near.add(chosen);
        }
        return near.stream()
                .map(one -> new Choice(one.code(), compose.season(one, ui.locale()), compose.months(one, ui.locale())))
                .toList();
    }

    private List<Choice> zones(Ui ui) {
        return Stream.of(
                        Stream.of(new Choice(CatalogueForm.WHOLE, ui.t("catalogue.form.zone.all"))),
                        territory.listEpcis().stream()
                                .filter(epci -> territory.listPerimeter().stream()
                                        .anyMatch(commune -> epci.siren().equals(commune.epci())))
                                .map(epci -> new Choice(epci.siren().siren(), epci.name())),
                        Stream.of(new Choice(CatalogueForm.SOME, ui.t("catalogue.form.zone.some"))))
                .flatMap(choices -> choices)
                .toList();
    }

    private boolean mayWrite() {
        return access.reach(Right.PRINT_CATALOGUE).everywhere();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.FRANCE));
    }
}
