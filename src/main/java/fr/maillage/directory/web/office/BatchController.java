package fr.maillage.directory.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.directory.app.desk.DeskPlaces;
import fr.maillage.directory.app.desk.DeskPlaces.Row;
import fr.maillage.directory.app.desk.MarkPlaces;
import fr.maillage.directory.app.desk.PlaceChange;
import fr.maillage.directory.app.desk.PlaceChanges;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.CommuneCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Several places in one go: asked again by name, done together, taken back together. */
@Controller
class BatchController {

    private static final String PATH = "/gestion/lieux/lots";
    private static final int MOST = 500;

    private final Screens screens;
    private final DeskPlaces places;
    private final MarkPlaces mark;
    private final PlaceChanges changes;
    private final Access access;

    BatchController(Screens screens, DeskPlaces places, MarkPlaces mark, PlaceChanges changes, Access access) {
        this.screens = screens;
        this.places = places;
        this.mark = mark;
        this.changes = changes;
        this.access = access;
    }

    @Bean
    static StaffRoutes batchRoutes() {
        return StaffRoutes.post(Right.EDIT_PLACES, PATH, PATH + "/faits", PATH + "/{batch}/annulation");
    }

    @PostMapping(PATH)
    View ask(
            @RequestParam String acte,
            @RequestParam(required = false) @Nullable List<String> choix,
            @RequestParam(required = false) @Nullable String retour) {
        List<Row> concerned = concerned(acte, choix);
        int ticked = choix == null ? 0 : choix.size();
        return screens.show(
                "directory/web/office/batch",
                new BatchPage(
                        acte,
                        concerned.stream()
                                .map(row -> new BatchPage.Line(row.id().toString(), row.name(), row.communeName()))
                                .toList(),
                        Math.max(0, ticked - concerned.size()),
                        back(retour)));
    }

    @PostMapping(PATH + "/faits")
    View done(
            @RequestParam String acte,
            @RequestParam(required = false) @Nullable List<String> choix,
            @RequestParam(required = false) @Nullable String retour) {
        Set<UUID> ids = concerned(acte, choix).stream().map(Row::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return SeeOther.to(back(retour));
        }
        UUID batch = switch (acte) {
            case "verifier" -> mark.checked(ids);
            case "retirer" -> mark.removed(ids);
            default -> mark.restored(ids);
        };
        return SeeOther.to(back(retour) + "?fait=" + acte + "&lot=" + batch);
    }

    @PostMapping(PATH + "/{batch}/annulation")
    View undo(@PathVariable String batch, @RequestParam(required = false) @Nullable String retour) {
        List<PlaceChange> done = changes.listBatch(PlaceDoor.id(batch));
        if (done.isEmpty()) {
            throw new NoSuchPage();
        }
        Right right = right(done.getFirst().kind() == PlaceChange.Kind.CHECKED ? "verifier" : "retirer");
        places.these(done.stream().map(PlaceChange::place).toList()).forEach(row -> access.require(right, target(row)));
        mark.undo(PlaceDoor.id(batch));
        return SeeOther.to(back(retour) + "?fait=annule");
    }

    private List<Row> concerned(String act, @Nullable List<String> ticked) {
        Right right = right(act);
        if (ticked == null) {
            return List.of();
        }
        List<UUID> ids = ticked.stream().limit(MOST).map(PlaceDoor::id).toList();
        return places.these(ids).stream()
                .filter(row -> row.gone() == act.equals("remettre"))
                .filter(row -> access.may(right, target(row)))
                .toList();
    }

    private Right right(String act) {
        Right right = switch (act) {
            case "verifier" -> Right.EDIT_PLACES;
            case "retirer", "remettre" -> Right.REMOVE_PLACES;
            default -> throw new NoSuchPage();
        };
        if (!access.may(right)) {
            throw new org.springframework.security.access.AccessDeniedException(right.name());
        }
        return right;
    }

    private static Target target(Row row) {
        return new Target(row.organisationId(), row.communeCode() == null ? null : new CommuneCode(row.communeCode()));
    }

    /** Only the list, or a place's own page. */
    private static String back(@Nullable String asked) {
        return asked != null && asked.matches("/gestion/lieux/[a-z0-9]{4,8}") ? asked : "/gestion/lieux";
    }
}
