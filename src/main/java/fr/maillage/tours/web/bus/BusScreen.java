package fr.maillage.tours.web.bus;

import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.directory.TermWords;
import fr.maillage.documents.QrCode;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import fr.maillage.territory.TerritorySettings;
import fr.maillage.territory.Where;
import fr.maillage.territory.WhereAnswer;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.bus.FindNextPassages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the page of the bus into words. One a request. */
final class BusScreen {

    static final String PATH = "/bus";

    private static final double NARROWEST_METRES = 20_000;
    private static final double WIDEST_METRES = 300_000;

    private final Ui ui;
    private final BusWording words;
    private final TermWords terms;
    private final Territory territory;
    private final List<Unit> units;
    private final @Nullable Unit unit;
    private final List<Passage> month;

    /**
     * @param units all that drive
     * @param unit the one that the page is about; null for all
     * @param month the passages of the month ahead
     */
    BusScreen(
            Ui ui,
            BusWording words,
            TermWords terms,
            Territory territory,
            List<Unit> units,
            @Nullable Unit unit,
            List<Passage> month) {
        this.ui = ui;
        this.words = words;
        this.terms = terms;
        this.territory = territory;
        this.units = units;
        this.unit = unit;
        this.month = month;
    }

    BusPage page(String asked, WhereAnswer answer, FindNextPassages.@Nullable Next next) {
        Where where = answer instanceof WhereAnswer.Found found ? found.where() : null;
        TerritorySettings settings = territory.settings();
        boolean several = unit == null && units.size() > 1;
        Map<String, List<Passage>> stops = stops();
        List<BusPage.StopRow> rows = stopRows(stops, several);
        String path = unit == null ? PATH : unit.path();
        return new BusPage(
                unit == null ? ui.t("tours.bus.title") : unit.name(),
                path,
                asked,
                where == null ? null : ui.t("tours.bus.near", where.label()),
                where == null || next == null ? List.of() : notes(where, next),
                asking(answer),
                askingLinks(answer, path),
                next == null
                        ? List.of()
                        : next.passages().stream()
                                .map(one -> words.row(one, several))
                                .toList(),
                where == null || next == null || !next.runs() ? null : card(where),
                aboard(next),
                carless(settings),
                settings.transportPhone(),
                rows,
                stops.isEmpty() ? "" : map(stops, where),
                several
                        ? units.stream()
                                .map(one -> new Link(one.name(), one.path()))
                                .toList()
                        : List.of(),
                unit != null && unit.phone() != null ? unit.phone() : phone(settings),
                unit == null ? List.of() : List.of(new Link(ui.t("tours.bus.menu"), PATH)),
                ui.absolute(path).replaceFirst("^https?://", ""),
                QrCode.svg(ui.absolute(path)));
    }

    private @Nullable String phone(TerritorySettings settings) {
        return units.size() == 1 && units.getFirst().phone() != null
                ? units.getFirst().phone()
                : settings.phone();
    }

    private List<String> notes(Where where, FindNextPassages.Next next) {
        String reach = words.distance(FindNextPassages.REACH_METRES);
        if (next.passages().isEmpty()) {
            return List.of(ui.t("tours.bus.none", where.label()));
        }
        Integer beyond = next.beyondMetres();
        if (next.calledOff()) {
            String off = ui.t("tours.bus.off", reach, where.label());
            return beyond == null ? List.of(off) : List.of(off, ui.t("tours.bus.off.beyond", words.distance(beyond)));
        }
        return List.of(
                beyond == null
                        ? ui.t("tours.bus.within", reach)
                        : ui.t("tours.bus.beyond", reach, where.label(), words.distance(beyond)));
    }

    private @Nullable String asking(WhereAnswer answer) {
        return switch (answer) {
            case WhereAnswer.Found ignored -> null;
            case WhereAnswer.Nowhere ignored -> null;
            case WhereAnswer.Several several -> ui.t("tours.bus.several", several.asked());
            case WhereAnswer.Unknown unknown ->
                ui.t("tours.bus.unknown", unknown.asked())
                        + (unknown.suggestions().isEmpty() ? "" : " " + ui.t("tours.bus.suggestions"));
        };
    }

    private static List<Link> askingLinks(WhereAnswer answer, String path) {
        List<Commune> communes = switch (answer) {
            case WhereAnswer.Several several -> several.communes();
            case WhereAnswer.Unknown unknown -> unknown.suggestions();
            case WhereAnswer.Found ignored -> List.of();
            case WhereAnswer.Nowhere ignored -> List.of();
        };
        return communes.stream()
                .map(commune ->
                        new Link(commune.label(), path + "?ou=" + commune.code().value()))
                .toList();
    }

    private String card(Where where) {
        String point = where.commune() == null
                ? ui.encode(
                        "%.3f,%.3f".formatted(where.point().lat(), where.point().lon()))
                : where.commune().code().value();
        return "/bus/carte.pdf?ou=" + point + (unit == null ? "" : "&bus=" + unit.code());
    }

    /** Of what passes near; of all when nobody said where, or nothing does. */
    private List<BusPage.Aboard> aboard(FindNextPassages.@Nullable Next next) {
        Set<UnitId> near = next == null
                ? Set.of()
                : next.passages().stream().map(Passage::unit).collect(Collectors.toSet());
        return (unit == null ? units : List.of(unit))
                .stream()
                        .filter(one -> near.isEmpty() || near.contains(one.id()))
                        .map(one -> new BusPage.Aboard(
                                one.name(),
                                one.about(),
                                one.services().stream()
                                        .sorted()
                                        .map(service -> terms.of(service, ui.locale()))
                                        .toList()))
                        .toList();
    }

    private @Nullable String carless(TerritorySettings settings) {
        if (settings.transportPhone() == null) {
            return null;
        }
        return settings.transportNote() == null
                ? ui.t("tours.bus.transport")
                : ui.t("tours.bus.transport-note", settings.transportNote());
    }

    /** The passages of the month, by unit and spot, in the order of the communes’ names. */
    private Map<String, List<Passage>> stops() {
        Map<String, List<Passage>> stops = new LinkedHashMap<>();
        month.stream()
                .sorted(Comparator.comparing(
                                (Passage one) -> one.session().spot().communeName())
                        .thenComparing(Passage::stopName)
                        .thenComparing(one -> one.session().startsAt()))
                .forEach(one -> stops.computeIfAbsent(
                                one.unitCode() + "\n" + BusWording.where(one), ignored -> new ArrayList<>())
                        .add(one));
        return stops;
    }

    private List<BusPage.StopRow> stopRows(Map<String, List<Passage>> stops, boolean several) {
        List<BusPage.StopRow> rows = new ArrayList<>();
        for (List<Passage> dates : stops.values()) {
            Passage first = dates.getFirst();
            String commune = first.session().spot().communeName();
            rows.add(new BusPage.StopRow(
                    Integer.toString(rows.size() + 1),
                    commune,
                    first.stopName().equals(commune) ? "" : first.stopName(),
                    several ? first.unitName() : null,
                    dates.stream().map(words::date).toList(),
                    BusWording.reminder(first)));
        }
        return rows;
    }

    private String map(Map<String, List<Passage>> stops, @Nullable Where where) {
        List<MapMarker> markers = new ArrayList<>();
        List<LatLon> points = new ArrayList<>();
        if (where != null) {
            points.add(where.point());
        }
        for (List<Passage> dates : stops.values()) {
            String label = Integer.toString(markers.size() + 1);
            LatLon at = dates.getFirst().session().spot().position();
            markers.add(MapMarker.of(label, at, "#arret-" + label, label + ". " + BusWording.where(dates.getFirst())));
            points.add(at);
        }
        return territory
                .draw(new MapRequest(
                        MapFrame.fit(points, MapShape.SQUARE, NARROWEST_METRES, WIDEST_METRES),
                        markers,
                        where == null ? null : where.point(),
                        null,
                        ui.locale()))
                .svg();
    }
}
