package fr.maillage.catalogue.web;

import fr.maillage.catalogue.app.ComposeContents;
import fr.maillage.catalogue.app.Contents;
import fr.maillage.catalogue.app.Contents.Chapter;
import fr.maillage.catalogue.app.Edition;
import fr.maillage.catalogue.app.EditionTexts;
import fr.maillage.catalogue.app.EditionTexts.Text;
import fr.maillage.catalogue.app.PrepareBooklet;
import fr.maillage.catalogue.app.PrintBooklet;
import fr.maillage.catalogue.domain.Arrangement;
import fr.maillage.catalogue.domain.Quarter;
import fr.maillage.catalogue.web.CataloguePage.Part;
import fr.maillage.design.Dates;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.documents.QrCode;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** {@code /catalogue}: what is announced for these three months, as a page and as a booklet to print. */
@Controller
class CatalogueController {

    static final String PATH = "/catalogue";
    private static final String FILE = "/catalogue.pdf";

    /** More would make a page that an old telephone scrolls badly: 800 elements with what is around them. */
    private static final int MOST_ELEMENTS = 650;

    private static final int OF_A_CHAPTER = 4;
    private static final int OF_AN_OFFER = 9;
    private static final int OF_A_LINE = 2;

    private final Screens screens;
    private final ComposeContents compose;
    private final EditionTexts texts;
    private final PrepareBooklet prepare;
    private final PrintBooklet print;
    private final Clock clock;

    CatalogueController(
            Screens screens,
            ComposeContents compose,
            EditionTexts texts,
            PrepareBooklet prepare,
            PrintBooklet print,
            Clock clock) {
        this.screens = screens;
        this.compose = compose;
        this.texts = texts;
        this.prepare = prepare;
        this.print = print;
        this.clock = clock;
    }

    @Bean
    static PublicRoutes catalogueRoutes() {
        return PublicRoutes.get(PATH, FILE);
    }

    @GetMapping(PATH)
    View page(
            @RequestParam(required = false) @Nullable String trimestre,
            @RequestParam(required = false) @Nullable String par,
            @RequestParam(required = false) @Nullable String partie,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Quarter quarter = quarter(trimestre);
        Text text = texts.find(quarter).orElse(EditionTexts.NONE);
        Arrangement arrangement = par == null ? text.arrangement() : Arrangement.read(par);
        LocalDate from = today().isAfter(quarter.first()) ? today() : quarter.first();
        Contents all = compose.compose(Edition.published(quarter, from, arrangement), ui.locale());
        String whole = PATH + "?trimestre=" + quarter.code() + "&par=" + arrangement.code();
        Chapter chosen = all.chapters().stream()
                .filter(chapter -> key(chapter).equals(partie))
                .findFirst()
                .orElse(null);
        boolean inParts = chosen == null && elements(all) > MOST_ELEMENTS;
        String path = trimestre == null ? PATH : PATH + "?trimestre=" + quarter.code();
        return screens.showToAll(
                "catalogue/web/catalogue",
                new CataloguePage(
                        compose.season(quarter, ui.locale()),
                        path,
                        text.coverLine(),
                        PrepareBooklet.paragraphs(text.introduction()),
                        arrangement == Arrangement.BY_THEME,
                        inParts ? parts(all, whole) : List.of(),
                        chosen == null ? null : chosen.name(),
                        whole,
                        PATH + "?trimestre=" + quarter.code() + "&par="
                                + other(arrangement).code(),
                        FILE + "?trimestre=" + quarter.code(),
                        next(quarter, ui),
                        shown(all, chosen, inParts),
                        ui.absolute(PATH).replaceFirst("^https?://", ""),
                        QrCode.svg(ui.absolute(PATH))));
    }

    /** The booklet of a quarter, as it is announced now; made once, as long as nothing changes. */
    @GetMapping(FILE)
    View file(@RequestParam(required = false) @Nullable String trimestre, HttpServletRequest request) {
        Quarter quarter = quarter(trimestre);
        Arrangement arrangement = texts.find(quarter).orElse(EditionTexts.NONE).arrangement();
        return PaperAnswer.toAll(
                print.print(prepare.prepare(
                        Edition.published(quarter, quarter.first(), arrangement),
                        screens.ui(request).absolute(""))),
                "catalogue-" + quarter.code() + ".pdf");
    }

    /** This quarter or one within a year of it: others would only fill the memory. */
    private Quarter quarter(@Nullable String asked) {
        Quarter now = Quarter.of(today());
        if (asked == null) {
            return now;
        }
        return Quarter.read(asked)
                .filter(one -> Math.abs(one.first().getYear() - now.first().getYear()) <= 1)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable Part next(Quarter quarter, Ui ui) {
        Quarter next = quarter.next();
        return compose.hasAnything(next)
                ? new Part(compose.season(next, ui.locale()), PATH + "?trimestre=" + next.code())
                : null;
    }

    private static Contents shown(Contents all, @Nullable Chapter chosen, boolean inParts) {
        if (chosen != null) {
            return new Contents(List.of(chosen), all.places(), List.of(), all.sessions(), all.drafts());
        }
        return inParts ? new Contents(List.of(), all.places(), all.help(), all.sessions(), all.drafts()) : all;
    }

    /** About how many elements the whole makes, rather too many than too few. */
    private static int elements(Contents all) {
        int offers = all.chapters().stream()
                .flatMap(chapter -> chapter.offers().stream())
                .mapToInt(offer -> OF_AN_OFFER + OF_A_LINE * offer.days().size())
                .sum();
        int help = all.help().stream().mapToInt(in -> in.help().size()).sum();
        return OF_A_CHAPTER * all.chapters().size() + offers + OF_A_LINE * help;
    }

    private static List<Part> parts(Contents all, String whole) {
        return all.chapters().stream()
                .map(chapter -> new Part(chapter.name(), whole + "&partie=" + key(chapter)))
                .toList();
    }

    /** The commune's code or the theme's, as the end of the chapter's own address. */
    private static String key(Chapter chapter) {
        return chapter.path()
                .substring(
                        Math.max(chapter.path().lastIndexOf('/'), chapter.path().lastIndexOf('=')) + 1);
    }

    private static Arrangement other(Arrangement arrangement) {
        return arrangement == Arrangement.BY_THEME ? Arrangement.BY_COMMUNE : Arrangement.BY_THEME;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.FRANCE));
    }
}
