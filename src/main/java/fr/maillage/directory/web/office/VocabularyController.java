package fr.maillage.directory.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Listing;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.UnansweredQueries;
import fr.maillage.directory.app.VocabularyDesk;
import fr.maillage.directory.app.VocabularyDesk.Line;
import fr.maillage.directory.domain.search.Need;
import fr.maillage.directory.domain.search.Target;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.PlaceView;
import fr.maillage.directory.web.TryWords;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** {@code /gestion/vocabulaire}: the everyday words that the search understands. */
@Controller
class VocabularyController {

    private static final String PATH = "/gestion/vocabulaire";
    private static final int MOST_UNANSWERED = 30;

    private final Screens screens;
    private final VocabularyDesk vocabulary;
    private final UnansweredQueries unanswered;
    private final TryWords tryWords;

    VocabularyController(Screens screens, VocabularyDesk vocabulary, UnansweredQueries unanswered, TryWords tryWords) {
        this.screens = screens;
        this.vocabulary = vocabulary;
        this.unanswered = unanswered;
        this.tryWords = tryWords;
    }

    @Bean
    static StaffRoutes vocabularyPages() {
        return StaffRoutes.get(Right.EDIT_VOCABULARY, PATH, PATH + ".csv", PATH + "/nouveau", PATH + "/{id:\\d+}");
    }

    @Bean
    static StaffRoutes vocabularyPosts() {
        return StaffRoutes.post(
                Right.EDIT_VOCABULARY,
                PATH + "/nouveau",
                PATH + "/{id:\\d+}",
                PATH + "/{id:\\d+}/suppression",
                PATH + "/sans-reponse");
    }

    @Bean
    static OfficeEntry vocabularyEntry() {
        return new OfficeEntry(Right.EDIT_VOCABULARY, "directory.office.vocabulary", PATH, OfficeGroup.PLACES, 80);
    }

    @GetMapping(PATH)
    View list(@RequestParam(required = false) @Nullable String essai, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = Listing.asked(request, VocabularyDesk.SORTS, "q", "terme");
        String words = listing.filter("q");
        String target = listing.filter("terme");
        listing = listing.counted(vocabulary.count(words, target));
        TargetWording terms = new TargetWording(ui);
        return screens.show(
                "directory/web/office/vocabulary",
                new VocabularyPage(
                        listing,
                        vocabulary.list(words, target, listing).stream()
                                .map(line -> new VocabularyPage.Row(
                                        line.id(), line.text(), terms.words(line.targets()), line.byHand()))
                                .toList(),
                        essai == null || essai.isBlank() ? null : tried(ui, terms, essai),
                        unanswered.list(MOST_UNANSWERED).stream()
                                .map(query -> new VocabularyPage.Unanswered(
                                        query.plainText(), query.asked(), new FieldWording(ui).date(query.lastOn())))
                                .toList()));
    }

    private VocabularyPage.Tried tried(Ui ui, TargetWording terms, String sentence) {
        Need need = vocabulary.tryOut(sentence);
        List<PlaceView> places = tryWords.first(ui, sentence);
        return new VocabularyPage.Tried(
                need.said(),
                need.corrected(),
                need.expressions(),
                need.helping().stream().map(terms::word).toList(),
                places);
    }

    @GetMapping(PATH + ".csv")
    View csv(HttpServletRequest request) {
        Listing listing = Listing.asked(request, VocabularyDesk.SORTS, "q", "terme");
        return CsvAnswer.of(
                "vocabulaire",
                List.of("expression", "targets"),
                taker -> vocabulary.forEach(
                        listing.filter("q"),
                        listing.filter("terme"),
                        listing.sort(),
                        line -> taker.accept(List.of(line.text(), String.join("|", line.targets())))));
    }

    @GetMapping(PATH + "/nouveau")
    View add(@RequestParam(required = false) @Nullable String de, HttpServletRequest request) {
        String from = ExpressionForm.tidy(de);
        return form(screens.ui(request), "", from, new ExpressionForm(from, List.of()), List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH + "/nouveau")
    View added(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        ExpressionForm typed = ExpressionForm.read(sent);
        String from = ExpressionForm.tidy(sent.getFirst("de"));
        List<Mistake> mistakes = mistakes(ui, typed, 0);
        if (!mistakes.isEmpty()) {
            return form(ui, "", from, typed, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        vocabulary.add(typed.text(), typed.targets());
        if (!from.isEmpty()) {
            unanswered.forget(from);
        }
        return SeeOther.to(PATH + "?fait=mot-ajoute");
    }

    @GetMapping(PATH + "/{id:\\d+}")
    View edit(@PathVariable String id, HttpServletRequest request) {
        Line line = line(id);
        List<Target> targets = Arrays.stream(line.targets())
                .map(Target::parse)
                .flatMap(Optional::stream)
                .toList();
        return form(screens.ui(request), id, "", new ExpressionForm(line.text(), targets), List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH + "/{id:\\d+}")
    View edited(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Line line = line(id);
        ExpressionForm typed = ExpressionForm.read(sent);
        List<Mistake> mistakes = mistakes(ui, typed, line.id());
        if (!mistakes.isEmpty()) {
            return form(ui, id, "", typed, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        vocabulary.change(line, typed.text(), typed.targets());
        return SeeOther.to(PATH + "?fait=mot-change");
    }

    @PostMapping(PATH + "/{id:\\d+}/suppression")
    View remove(@PathVariable String id) {
        vocabulary.remove(line(id));
        return SeeOther.to(PATH + "?fait=mot-retire");
    }

    @PostMapping(PATH + "/sans-reponse")
    View forget(@RequestParam String mots) {
        unanswered.forget(ExpressionForm.tidy(mots));
        return SeeOther.to(PATH + "?fait=mots-oublies");
    }

    private Line line(String id) {
        return Optional.of(id)
                .filter(text -> text.length() <= 9)
                .map(Integer::parseInt)
                .flatMap(vocabulary::find)
                .orElseThrow(NoSuchPage::new);
    }

    private List<Mistake> mistakes(Ui ui, ExpressionForm typed, int id) {
        List<Mistake> mistakes = new ArrayList<>();
        if (typed.text().length() < 2) {
            mistakes.add(new Mistake("expression", ui.t("directory.mistake.expression")));
        } else if (vocabulary.isTaken(typed.text(), id)) {
            mistakes.add(new Mistake("expression", ui.t("directory.mistake.expression-taken")));
        }
        if (typed.targets().isEmpty()) {
            mistakes.add(new Mistake("services", ui.t("directory.mistake.expression-targets")));
        }
        return mistakes;
    }

    private View form(Ui ui, String id, String from, ExpressionForm typed, List<Mistake> mistakes, HttpStatus status) {
        return screens.show(
                "directory/web/office/expression", new TargetWording(ui).form(id, from, typed, mistakes), status);
    }
}
