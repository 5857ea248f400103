package fr.maillage.directory.web;

import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.directory.app.FindPlaces;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.domain.search.Target;
import fr.maillage.territory.Commune;
import fr.maillage.territory.DrawnMap;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Where;
import fr.maillage.territory.WhereAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the results of a search into words. One a request. */
final class ListScreen {

    private final Ui ui;
    private final ListQuery query;
    private final WhereAnswer answer;
    private final @Nullable Where where;
    private final FindPlaces.Results results;
    private final Territory territory;
    private final Panels panels;
    private final PlaceWording words;
    private final FilterGroups filters;

    ListScreen(
            Ui ui,
            ListQuery query,
            WhereAnswer answer,
            FindPlaces.Results results,
            PlaceHours hours,
            Territory territory,
            Panels panels) {
        this.ui = ui;
        this.query = query;
        this.answer = answer;
        this.where = answer instanceof WhereAnswer.Found found ? found.where() : null;
        this.results = results;
        this.territory = territory;
        this.panels = panels;
        this.words = new PlaceWording(ui, hours, where).leadingWith(asked(results));
        this.filters = new FilterGroups(ui, words, query);
    }

    ListPage page() {
        boolean none = results.total() == 0;
        DrawnMap map = none ? null : ListMap.draw(territory, query, results, where, ui.locale());
        return new ListPage(
                query.text(),
                query.where(),
                where == null ? ui.t("directory.list.title") : ui.t("directory.list.title-near", where.label()),
                count(),
                notes(),
                question(),
                filters.tags(),
                query.ticked().isEmpty() ? null : query.withoutFilters().url("/lieux"),
                words.views(results.rows(), results.firstNumber()),
                words.views(results.beyond(), 0),
                none ? ways() : List.of(),
                filters.groups(results.facets(), where != null),
                hidden(),
                map == null ? null : map.svg(),
                map == null
                        ? List.of()
                        : map.links().stream()
                                .map(link -> new Link(link.label(), link.href()))
                                .toList(),
                results.page(),
                results.pages(),
                number -> query.withPage(number).withMap("").url("/lieux"),
                exports(),
                results.page() == 1 ? panels.of(results.need(), where, query.radiusKm(), ui.locale()) : List.of(),
                new ListQuery(query.text(), query.where(), query.radiusKm(), query.ticked(), results.page(), "")
                        .url("/lieux"));
    }

    private static Set<Service> asked(FindPlaces.Results results) {
        return results.need().leading().stream()
                .filter(target -> target.kind() == Target.Kind.SERVICE)
                .flatMap(target -> Terms.find(Service.class, target.value()).stream())
                .collect(Collectors.toSet());
    }

    private String count() {
        return where == null
                ? ui.t("directory.list.count", results.total())
                : ui.t("directory.list.count-near", results.total(), where.label());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (results.need().isAsked()) {
            if (results.need().isUnderstood()) {
                notes.add(ui.t(
                        "directory.list.understood",
                        results.need().expressions().getFirst()));
            } else if (results.total() == 0) {
                notes.add(ui.t("directory.list.not-understood", results.need().said()));
            }
            if (!results.need().corrected().isEmpty() && !results.need().isUnderstood()) {
                notes.add(ui.t("directory.list.corrected", results.need().corrected()));
            }
            if (results.wide() && results.total() > 0) {
                notes.add(ui.t("directory.list.wide"));
            }
        }
        if (results.truncated()) {
            notes.add(ui.t("directory.list.truncated"));
        }
        List<String> order = new ArrayList<>();
        if (where != null) {
            order.add(ui.t("directory.list.within", Integer.toString(query.radiusKm())));
            if (results.total() > 1) {
                order.add(ui.t("directory.list.nearest-first"));
            }
        }
        if (results.pages() > 1) {
            order.add(ui.t("directory.list.page", results.page(), results.pages()));
        }
        if (results.total() > 0 && !order.isEmpty()) {
            notes.add(String.join(" ", order));
        }
        return notes;
    }

    private ListPage.@Nullable Question question() {
        return switch (answer) {
            case WhereAnswer.Found ignored -> null;
            case WhereAnswer.Nowhere ignored -> new ListPage.Question(ui.t("directory.list.where-missing"), List.of());
            case WhereAnswer.Several several ->
                new ListPage.Question(
                        ui.t("directory.list.where-several", several.asked()), communes(several.communes()));
            case WhereAnswer.Unknown unknown ->
                new ListPage.Question(
                        ui.t("directory.list.where-unknown", unknown.asked())
                                + (unknown.suggestions().isEmpty()
                                        ? ""
                                        : " " + ui.t("directory.list.where-suggestions")),
                        communes(unknown.suggestions()));
        };
    }

    private List<Link> communes(List<Commune> communes) {
        return communes.stream()
                .map(commune -> new Link(
                        commune.label(), query.withWhere(commune.code().value()).url("/lieux")))
                .toList();
    }

    private List<Link> ways() {
        List<Link> ways = new ArrayList<>();
        if (where != null && query.radiusKm() < ListQuery.MOST_RADIUS_KM) {
            int wider = Math.min(ListQuery.MOST_RADIUS_KM, Math.max(50, query.radiusKm() * 2));
            ways.add(new Link(
                    ui.t("directory.none.wider", Integer.toString(wider)),
                    query.withRadius(wider).url("/lieux")));
        }
        if (!query.ticked().isEmpty()) {
            ways.add(new Link(
                    ui.t("directory.none.clear"), query.withoutFilters().url("/lieux")));
        }
        ways.add(new Link(
                ui.t("directory.none.remote"),
                new ListQuery("", query.where(), ListQuery.MOST_RADIUS_KM, java.util.Map.of(), 1, "")
                        .withTicked("acces", "a-distance")
                        .url("/lieux")));
        if (results.need().isAsked()) {
            ways.add(new Link(
                    ui.t("directory.none.all"),
                    query.withText("").withoutFilters().url("/lieux")));
        }
        return ways;
    }

    /** What the filter form must send along so that filtering keeps the question. */
    private List<Link> hidden() {
        List<Link> hidden = new ArrayList<>();
        if (!query.text().isEmpty()) {
            hidden.add(new Link("q", query.text()));
        }
        if (!query.where().isEmpty()) {
            hidden.add(new Link("ou", query.where()));
        }
        return hidden;
    }

    private List<Link> exports() {
        ListQuery all = query.withPage(1).withMap("");
        return List.of(
                new Link("CSV", all.url("/lieux.csv")),
                new Link("JSON", all.url("/lieux.json")),
                new Link("GeoJSON", all.url("/lieux.geojson")));
    }
}
