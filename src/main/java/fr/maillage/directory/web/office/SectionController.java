package fr.maillage.directory.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.app.desk.EditPlace;
import fr.maillage.directory.app.desk.EditPlace.Outcome;
import fr.maillage.directory.app.desk.PlaceChange;
import fr.maillage.directory.app.desk.PlaceChanges;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.PlaceCheck.Result;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.SheetScreen;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** A section of a sheet: typed, looked at as the public will see it, published; and the page on which two people agree. */
@Controller
class SectionController {

    private static final String PATH = "/gestion/lieux/{code}/{section:[a-z]+}";

    private final Screens screens;
    private final PlaceDoor door;
    private final EditPlace edit;
    private final PlaceChanges changes;
    private final PlaceHours hours;
    private final Territory territory;
    private final CommuneLookup communes;
    private final SectionForms forms;

    SectionController(
            Screens screens,
            PlaceDoor door,
            EditPlace edit,
            PlaceChanges changes,
            PlaceHours hours,
            Territory territory,
            CommuneLookup communes,
            SectionForms forms) {
        this.screens = screens;
        this.door = door;
        this.edit = edit;
        this.changes = changes;
        this.hours = hours;
        this.territory = territory;
        this.communes = communes;
        this.forms = forms;
    }

    @Bean
    static StaffRoutes sectionPages() {
        return StaffRoutes.get(Right.EDIT_PLACES, PATH);
    }

    @Bean
    static StaffRoutes sectionPosts() {
        return StaffRoutes.post(Right.EDIT_PLACES, PATH);
    }

    @GetMapping(PATH)
    View form(
            @PathVariable String code,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String vue,
            HttpServletRequest request) {
        Place place = door.open(code, Right.EDIT_PLACES);
        Section part = Section.find(section).orElseThrow(NoSuchPage::new);
        Map<StandardField, String> cells = forms.cells(place, part);
        SectionForm form = new SectionForm(cells, cells, null);
        return screens.show(
                "directory/web/office/section",
                forms.page(screens.ui(request), place, part, form, List.of(), HoursStart.of(vue), false));
    }

    @PostMapping(PATH)
    View send(
            @PathVariable String code,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        Place place = door.open(code, Right.EDIT_PLACES);
        Section part = Section.find(section).orElseThrow(NoSuchPage::new);
        SectionForm form = SectionForm.read(part.fields(), sent, communes);
        Ui ui = screens.ui(request);
        String step = Objects.requireNonNullElse(sent.getFirst("etape"), "publier");
        if (step.equals("copier") && form.grid() != null) {
            SectionForm copied =
                    new SectionForm(form.before(), form.mine(), form.grid().likeMonday());
            return again(ui, place, part, copied, List.of(), HttpStatus.OK, false);
        }
        if (step.equals("modifier")) {
            return again(ui, place, part, form, List.of(), HttpStatus.OK, false);
        }
        List<Mistake> hoursMistakes = hoursMistakes(ui, part, form, sent);
        if (!hoursMistakes.isEmpty()) {
            return again(ui, place, part, form, hoursMistakes, HttpStatus.UNPROCESSABLE_CONTENT, form.grid() == null);
        }
        return step.equals("apercu") ? preview(ui, place, part, form) : publish(ui, place, part, form, sent);
    }

    private View preview(Ui ui, Place place, Section part, SectionForm form) {
        return switch (edit.preview(place, form.mine())) {
            case Result.Unsound(var wrong) ->
                again(
                        ui,
                        place,
                        part,
                        form,
                        new SectionScreen(ui).mistakes(wrong),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        false);
            case Result.Sound(var sheet, var cells) -> {
                Map<StandardField, String> mine = new EnumMap<>(StandardField.class);
                form.mine().keySet().forEach(field -> mine.put(field, cells.getOrDefault(field, "")));
                Place wanted = new Place(
                        place.id(),
                        place.code(),
                        place.slug(),
                        sheet,
                        place.organisation(),
                        place.createdAt(),
                        place.changedAt(),
                        place.goneAt());
                yield screens.show(
                        "directory/web/office/preview",
                        new PreviewPage(
                                place.sheet().name(),
                                SectionForms.url(place),
                                SectionForms.url(place) + "/" + part.code(),
                                new SheetScreen(ui, wanted, hours, territory.settings())
                                        .page(null, null, List.of(), null),
                                SectionScreen.named(mine),
                                SectionScreen.named(form.before()),
                                new SectionScreen(ui).changes(place, mine)));
            }
        };
    }

    private View publish(Ui ui, Place place, Section part, SectionForm form, MultiValueMap<String, String> sent) {
        Agreement agreed = Agreement.of(part, form, sent);
        return switch (edit.save(place.id().value(), agreed.before(), agreed.mine())) {
            case Outcome.Saved ignored -> SeeOther.to(SectionForms.url(place) + "?fait=publie");
            case Outcome.Unchanged ignored -> SeeOther.to(SectionForms.url(place) + "?fait=inchange");
            case Outcome.Gone ignored -> SeeOther.to(SectionForms.url(place) + "?fait=parti");
            case Outcome.Refused(var wrong) ->
                again(
                        ui,
                        place,
                        part,
                        form,
                        new SectionScreen(ui).mistakes(wrong),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        false);
            case Outcome.OutOfReach ignored ->
                again(
                        ui,
                        place,
                        part,
                        form,
                        List.of(new Mistake(part.fields().getFirst().column(), ui.t("directory.mistake.out-of-reach"))),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        false);
            case Outcome.Clashing clashing -> conflict(ui, place, part, agreed, clashing);
        };
    }

    private View conflict(Ui ui, Place place, Section part, Agreement agreed, Outcome.Clashing clashing) {
        SectionScreen screen = new SectionScreen(ui);
        Map<StandardField, String> theirs = new EnumMap<>(StandardField.class);
        clashing.groups()
                .forEach(group -> group.forEach(
                        field -> theirs.put(field, clashing.theirs().getOrDefault(field, ""))));
        String who = changes.listOf(place.id().value(), 1).stream()
                .filter(change -> theirs.keySet().stream().anyMatch(change.after()::containsKey))
                .map(PlaceChange::byName)
                .findFirst()
                .orElse("");
        List<ConflictPage.Clash> clashes = clashing.groups().stream()
                .map(group -> screen.clash(group, agreed.before(), clashing.mine(), clashing.theirs()))
                .toList();
        List<Mistake> mistakes = agreed.asked()
                ? clashes.stream()
                        .map(clash ->
                                new Mistake("choix." + clash.name(), ui.t("directory.mistake.choose", clash.label())))
                        .toList()
                : List.of();
        return screens.show(
                "directory/web/office/conflict",
                new ConflictPage(
                        place.sheet().name(),
                        SectionForms.url(place),
                        SectionForms.url(place) + "/" + part.code(),
                        who,
                        clashes,
                        SectionScreen.named(clashing.mine()),
                        SectionScreen.named(agreed.before()),
                        SectionScreen.named(theirs),
                        mistakes),
                HttpStatus.CONFLICT);
    }

    private View again(
            Ui ui,
            Place place,
            Section part,
            SectionForm form,
            List<Mistake> mistakes,
            HttpStatus status,
            boolean keep) {
        return screens.show(
                "directory/web/office/section",
                forms.page(ui, place, part, form, mistakes, HoursStart.TEXT, keep),
                status);
    }

    /** Hours are published as they were given only when whoever typed them insists. */
    private static List<Mistake> hoursMistakes(
            Ui ui, Section part, SectionForm form, MultiValueMap<String, String> sent) {
        if (part != Section.HORAIRES) {
            return List.of();
        }
        HoursForm grid = form.grid();
        if (grid != null && grid.grid().isEmpty()) {
            return List.of(new Mistake("horaires", ui.t("directory.mistake.grid.short")));
        }
        String text = form.mine().getOrDefault(StandardField.HOURS, "");
        boolean carried = sent.keySet().stream().anyMatch(name -> name.startsWith(SectionForm.CARRIED));
        boolean same = text.equals(form.before().getOrDefault(StandardField.HOURS, ""));
        if (carried || same || sent.containsKey("garder")) {
            return List.of();
        }
        String problem = new HoursWords(ui).problem(text);
        return problem == null ? List.of() : List.of(new Mistake("horaires", problem));
    }
}
