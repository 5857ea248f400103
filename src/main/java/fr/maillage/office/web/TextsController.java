package fr.maillage.office.web;

import fr.maillage.accounts.Right;
import fr.maillage.design.Change;
import fr.maillage.design.Mistake;
import fr.maillage.design.Prose;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.office.app.ChangeTerritory;
import fr.maillage.office.web.TerritoryPage.Step;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.EditTerritory.PageText;
import fr.maillage.territory.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** {@code /gestion/territoire/pages}: what the territory says on the pages about the site. */
@Controller
class TextsController {

    private static final String PATH = TerritoryController.PATH + "/pages";
    private static final List<String> LANGUAGES = List.of("fr", "en");
    private static final Map<String, SitePage> PAGES = Map.of(
            "mentions-legales", SitePage.LEGAL,
            "donnees-personnelles", SitePage.PRIVACY,
            "accessibilite", SitePage.ACCESSIBILITY);

    private final Screens screens;
    private final ChangeTerritory change;

    TextsController(Screens screens, ChangeTerritory change) {
        this.screens = screens;
        this.change = change;
    }

    @Bean
    static StaffRoutes textsReading() {
        return StaffRoutes.get(Right.EDIT_TERRITORY, PATH, PATH + "/{page}/{language}");
    }

    @Bean
    static StaffRoutes textsPosting() {
        return StaffRoutes.post(Right.EDIT_TERRITORY, PATH + "/{page}/{language}");
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<TextsPage.Row> rows = new ArrayList<>();
        for (SitePage page : SitePage.values()) {
            for (String language : LANGUAGES) {
                rows.add(new TextsPage.Row(
                        ui.t("office.page." + page),
                        ui.t("office.page." + language),
                        path(page, language),
                        !change.getText(page, language).body().isBlank()));
            }
        }
        return screens.show("office/web/texts", new TextsPage(rows));
    }

    @GetMapping(PATH + "/{page}/{language}")
    View form(@PathVariable("page") String slug, @PathVariable String language) {
        SitePage page = page(slug, language);
        PageText text = change.getText(page, language);
        return show(
                page,
                language,
                new TextForm(text.body(), text.version(), ""),
                Step.FILL,
                List.of(),
                List.of(),
                HttpStatus.OK);
    }

    @PostMapping(PATH + "/{page}/{language}")
    View post(
            @PathVariable("page") String slug,
            @PathVariable String language,
            @ModelAttribute TextForm form,
            HttpServletRequest request) {
        SitePage page = page(slug, language);
        Ui ui = screens.ui(request);
        PageText current = change.getText(page, language);
        if (form.tidy().length() > TextForm.LONGEST) {
            Mistake mistake = new Mistake("texte", ui.t("office.page.too.long", TextForm.LONGEST));
            return show(page, language, form, Step.FILL, List.of(mistake), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean late = !Objects.equals(form.version(), current.version());
        if (!late && "publier".equals(form.acte()) && change.write(page, language, form.tidy(), current.version())) {
            screens.forgetKept();
            return SeeOther.to(path(page, language) + "?fait=territoire");
        }
        if (late || "publier".equals(form.acte())) {
            Change both = new Change(ui.t("office.page." + page), current.body(), form.tidy());
            return show(
                    page,
                    language,
                    form.at(current.version()),
                    Step.CONFLICT,
                    List.of(),
                    List.of(both),
                    HttpStatus.CONFLICT);
        }
        Step step = "modifier".equals(form.acte()) ? Step.FILL : Step.CHECK;
        return show(page, language, form, step, List.of(), List.of(), HttpStatus.OK);
    }

    private View show(
            SitePage page,
            String language,
            TextForm form,
            Step step,
            List<Mistake> mistakes,
            List<Change> changes,
            HttpStatus status) {
        String shown = (page == SitePage.ACCESSIBILITY ? "/accessibilite" : "/mentions-legales") + "?lang=" + language;
        return screens.show(
                "office/web/text",
                new TextPage(
                        page,
                        language,
                        path(page, language),
                        shown,
                        form,
                        step,
                        mistakes,
                        Prose.read(form.tidy()),
                        changes),
                status);
    }

    private static String path(SitePage page, String language) {
        String slug = PAGES.entrySet().stream()
                .filter(entry -> entry.getValue() == page)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return PATH + "/" + slug + "/" + language;
    }

    private static SitePage page(String slug, String language) {
        SitePage page = PAGES.get(slug);
        if (page == null || !LANGUAGES.contains(language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page;
    }
}
