package fr.maillage.office.web;

import fr.maillage.accounts.Right;
import fr.maillage.design.Accent;
import fr.maillage.design.Accent.Theme;
import fr.maillage.design.Colour;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.office.app.ChangeTerritory;
import fr.maillage.office.web.ColourPage.Sample;
import fr.maillage.office.web.TerritoryPage.Step;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.EditTerritory.Current;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/territoire/couleurs}: the territory’s colour, published only once it can be read by everybody. */
@Controller
class ColourController {

    private static final String PATH = TerritoryController.PATH + "/couleurs";

    private final Screens screens;
    private final ChangeTerritory change;

    ColourController(Screens screens, ChangeTerritory change) {
        this.screens = screens;
        this.change = change;
    }

    @Bean
    static StaffRoutes colourReading() {
        return StaffRoutes.get(Right.EDIT_TERRITORY, PATH);
    }

    @Bean
    static StaffRoutes colourPosting() {
        return StaffRoutes.post(Right.EDIT_TERRITORY, PATH);
    }

    @GetMapping(PATH)
    View form() {
        Current current = change.getCurrent();
        return show(
                ColourForm.of(current.look().accent(), current.version()),
                Step.FILL,
                List.of(),
                null,
                List.of(),
                HttpStatus.OK);
    }

    @PostMapping(PATH)
    View post(@ModelAttribute ColourForm sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        ColourForm form = sent.settled();
        Current current = change.getCurrent();
        Colour colour = form.colour().orElse(null);
        if (colour == null) {
            boolean other = ColourForm.OTHER.equals(form.choix());
            Mistake mistake = other
                    ? new Mistake("code", ui.t("office.colour.code.wrong"))
                    : new Mistake("choix", ui.t("office.colour.choose"));
            return show(form, Step.FILL, List.of(mistake), null, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Map<String, Double> doubts = Accent.doubts(Theme.LIGHT, colour);
        if (!doubts.isEmpty()) {
            return show(
                    form,
                    Step.FILL,
                    List.of(new Mistake("code", refusal(colour, doubts, ui))),
                    Accent.nearest(Theme.LIGHT, colour).code(),
                    List.of(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean late = !Objects.equals(form.version(), current.version());
        if (!late && "publier".equals(form.acte()) && change.colour(ColourForm.accent(colour), current.version())) {
            screens.forgetKept();
            return SeeOther.to(PATH + "?fait=territoire");
        }
        if (late || "publier".equals(form.acte())) {
            return show(
                    form.at(current.version()),
                    Step.CONFLICT,
                    List.of(),
                    null,
                    samples(colour, ui),
                    HttpStatus.CONFLICT);
        }
        Step step = "modifier".equals(form.acte()) ? Step.FILL : Step.CHECK;
        return show(form, step, List.of(), null, step == Step.CHECK ? samples(colour, ui) : List.of(), HttpStatus.OK);
    }

    private View show(
            ColourForm form,
            Step step,
            List<Mistake> mistakes,
            @Nullable String nearest,
            List<Sample> samples,
            HttpStatus status) {
        return screens.show("office/web/colour", new ColourPage(form, step, mistakes, nearest, samples), status);
    }

    private static String refusal(Colour colour, Map<String, Double> doubts, Ui ui) {
        Map.Entry<String, Double> worst =
                doubts.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
        return ui.t(
                "office.colour.refused",
                colour.code(),
                ratio(worst.getValue(), ui),
                ui.t("office.colour.ground." + worst.getKey()));
    }

    private static List<Sample> samples(Colour colour, Ui ui) {
        Accent accent = Accent.of(colour);
        return List.of(
                sample(Theme.LIGHT, accent.light(), "#1d2321", ui), sample(Theme.DARK, accent.dark(), "#ece6d8", ui));
    }

    private static Sample sample(Theme theme, Colour colour, String ink, Ui ui) {
        Map<String, Colour> grounds = theme.grounds();
        double weakest = grounds.values().stream()
                .map(colour::contrast)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Sample(
                ui.t(theme == Theme.DARK ? "office.colour.preview.dark" : "office.colour.preview.light", colour.code()),
                ui.t("office.colour.preview.enough", ratio(weakest, ui)),
                Objects.requireNonNull(grounds.get("paper")).code(),
                ink,
                colour.code(),
                Objects.requireNonNull(grounds.get("on-fir")).code(),
                Objects.requireNonNull(grounds.get("linen")).code());
    }

    /** Rounded down, so that what is not enough never reads as enough. */
    private static String ratio(double contrast, Ui ui) {
        return String.format(ui.locale(), "%.1f", Math.floor(contrast * 10) / 10);
    }
}
