package fr.maillage.directory.web.office.upkeep;

import fr.maillage.accounts.Right;
import fr.maillage.design.Change;
import fr.maillage.design.Choice;
import fr.maillage.design.Listing;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Sorts;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.desk.EditPlace.Outcome;
import fr.maillage.directory.app.desk.PlaceChange;
import fr.maillage.directory.app.desk.PlaceChanges;
import fr.maillage.directory.app.desk.PlaceDossier;
import fr.maillage.directory.app.upkeep.RevertPlace;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.office.FieldWording;
import fr.maillage.directory.web.office.PlaceDoor;
import fr.maillage.directory.web.office.PlaceScreen;
import fr.maillage.directory.web.office.SectionScreen;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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

/** {@code /gestion/lieux/{code}/historique}: who changed what and when, and the way back to any state. */
@Controller
class HistoryController {

    private static final String PATH = "/gestion/lieux/{code}/historique";
    private static final String BACK = PATH + "/{change}/retour";
    private static final String BEFORE = "avant";
    private static final int ROWS = 20;
    private static final Sorts SORTS = Sorts.by("date", "c.made_at desc").lastly("c.id");

    private final Screens screens;
    private final PlaceDoor door;
    private final PlaceChanges changes;
    private final PlaceDossier dossiers;
    private final RevertPlace revert;

    HistoryController(
            Screens screens, PlaceDoor door, PlaceChanges changes, PlaceDossier dossiers, RevertPlace revert) {
        this.screens = screens;
        this.door = door;
        this.changes = changes;
        this.dossiers = dossiers;
        this.revert = revert;
    }

    @Bean
    static StaffRoutes historyReading() {
        return StaffRoutes.get(Right.READ_PLACES, PATH);
    }

    @Bean
    static StaffRoutes revertReading() {
        return StaffRoutes.get(Right.EDIT_PLACES, BACK);
    }

    @Bean
    static StaffRoutes revertPosting() {
        return StaffRoutes.post(Right.EDIT_PLACES, BACK);
    }

    @GetMapping(PATH)
    View history(@PathVariable String code, HttpServletRequest request) {
        Place place = door.open(code, Right.READ_PLACES);
        Ui ui = screens.ui(request);
        Listing listing = Listing.asked(request, SORTS, "qui").paged(ROWS);
        String who = listing.filter("qui");
        listing = listing.counted(changes.count(place.id().value(), who));
        boolean mayEdit = !place.isGone() && door.may(place, Right.EDIT_PLACES);
        List<Choice> people = new ArrayList<>();
        people.add(new Choice("", ui.t("directory.history.everybody")));
        changes.listAuthors(place.id().value()).stream()
                .filter(author -> !author.isEmpty())
                .map(author -> new Choice(author, name(ui, author)))
                .forEach(people::add);
        return screens.show(
                "directory/web/office/upkeep/history",
                new HistoryPage(
                        place.sheet().name(),
                        "/gestion/lieux/" + place.code(),
                        listing,
                        screen(ui, place)
                                .history(
                                        changes.page(place.id().value(), who, listing.limit(), listing.offset()),
                                        mayEdit),
                        people,
                        mayEdit));
    }

    @GetMapping(BACK)
    View preview(@PathVariable String code, @PathVariable String change, HttpServletRequest request) {
        Place place = door.open(code, Right.EDIT_PLACES);
        return preview(place, line(place, change), null, HttpStatus.OK, request);
    }

    @PostMapping(BACK)
    View goBack(
            @PathVariable String code,
            @PathVariable String change,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        Place place = door.open(code, Right.EDIT_PLACES);
        PlaceChange line = line(place, change);
        Ui ui = screens.ui(request);
        Map<StandardField, String> seen = new EnumMap<>(StandardField.class);
        StandardField.CURRENT.forEach(field -> {
            String value = sent.getFirst("avant." + field.column());
            if (value != null) {
                seen.put(field, value.replace("\r\n", "\n"));
            }
        });
        String history = "/gestion/lieux/" + place.code() + "/historique";
        return switch (revert.revert(place, line, isBefore(request), seen)) {
            case Outcome.Saved ignored -> {
                screens.forgetKept();
                yield SeeOther.to(history + "?fait=retour");
            }
            case Outcome.Unchanged ignored -> SeeOther.to(history + "?fait=inchange");
            case Outcome.Gone ignored -> SeeOther.to(history + "?fait=parti");
            case Outcome.Clashing ignored ->
                preview(place, line, ui.t("directory.history.revert.clash"), HttpStatus.CONFLICT, request);
            case Outcome.Refused(var wrong) ->
                preview(
                        place,
                        line,
                        wrong.stream()
                                .findFirst()
                                .map(one -> new FieldWording(ui).mistake(one))
                                .orElse(ui.t("directory.history.revert.refused")),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request);
            case Outcome.OutOfReach ignored ->
                preview(place, line, ui.t("directory.mistake.out-of-reach"), HttpStatus.UNPROCESSABLE_CONTENT, request);
        };
    }

    private View preview(
            Place place, PlaceChange line, @Nullable String problem, HttpStatus status, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        if (place.isGone()) {
            return SeeOther.to("/gestion/lieux/" + place.code() + "/historique?fait=parti");
        }
        RevertPlace.Difference difference = revert.difference(place, line, isBefore(request));
        FieldWording words = new FieldWording(ui);
        List<Change> told = difference.then().entrySet().stream()
                .filter(entry -> entry.getKey() != StandardField.INSEE_CODE
                        && !entry.getValue().equals(difference.now().getOrDefault(entry.getKey(), "")))
                .map(entry -> new Change(
                        words.label(entry.getKey()),
                        words.value(
                                entry.getKey(),
                                Objects.requireNonNullElse(difference.now().get(entry.getKey()), "")),
                        words.value(entry.getKey(), entry.getValue())))
                .toList();
        String url = "/gestion/lieux/" + place.code();
        return screens.show(
                "directory/web/office/upkeep/revert",
                new RevertPage(
                        place.sheet().name(),
                        url,
                        url + "/historique/" + line.id() + "/retour" + (isBefore(request) ? "?" + BEFORE + "=1" : ""),
                        screen(ui, place).when(line.at()),
                        told,
                        SectionScreen.named(difference.now()),
                        problem),
                status);
    }

    /** Whether the state just before the line is meant. */
    private static boolean isBefore(HttpServletRequest request) {
        return request.getParameter(BEFORE) != null;
    }

    private PlaceChange line(Place place, String id) {
        return changes.find(PlaceDoor.id(id))
                .filter(one -> one.place().equals(place.id().value()))
                .orElseThrow(NoSuchPage::new);
    }

    private PlaceScreen screen(Ui ui, Place place) {
        return new PlaceScreen(ui, place, dossiers.of(place));
    }

    private static String name(Ui ui, String author) {
        return switch (author) {
            case "@place" -> ui.t("directory.change.by-place");
            case "@campaign" -> ui.t("directory.history.campaign");
            case "@proposal" -> ui.t("directory.history.proposal");
            default -> author;
        };
    }
}
