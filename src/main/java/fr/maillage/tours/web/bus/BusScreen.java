package fr.maillage.tours.web.bus;

import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.directory.TermWords;
import fr.maillage.documents.QrCode;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.territory.TerritorySettings;
import fr.maillage.territory.Where;
import fr.maillage.territory.WhereAnswer;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.bus.FindNextPassages;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the page of the bus into words. One a request. */
final class BusScreen {

    static final String PATH = "/bus";

    /** What links between our pages hold in place of a name. */
    private static final Pattern CODE = Pattern.compile("[0-9][0-9AB][0-9]{3}");

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

    /** {@code number} is the page of stops that is asked for, from 1. */
    BusPage page(String asked, WhereAnswer answer, FindNextPassages.@Nullable Next next, int number) {
        Where where = answer instanceof WhereAnswer.Found found ? found.where() : null;
        TerritorySettings settings = territory.settings();
        boolean several = unit == null && units.size() > 1;
        BusStops all = new BusStops(month, where);
        BusStops named = answer instanceof WhereAnswer.Unknown unknown ? all.named(unknown.asked()) : all;
        boolean byName = answer instanceof WhereAnswer.Unknown && !named.isEmpty();
        BusStops stops = byName ? named : all;
        String path = unit == null ? PATH : unit.path();
        return new BusPage(
                unit == null ? ui.t("tours.bus.title") : unit.name(),
                path,
                where != null && CODE.matcher(asked).matches() ? where.label() : asked,
                where == null ? null : ui.t("tours.bus.near", where.label()),
                where == null || next == null ? List.of() : notes(where, next),
                byName ? null : asking(answer),
                byName ? List.of() : askingLinks(answer, path),
                next == null
                        ? List.of()
                        : next.passages().stream()
                                .map(one -> words.row(one, several))
                                .toList(),
                where == null || next == null || !next.runs() ? null : card(where),
                aboard(next),
                carless(settings),
                settings.transportPhone(),
                monthTitle(byName, asked),
                where != null && stops.count() > 1 ? ui.t("tours.bus.month.nearest") : null,
                stops.rows(number, words, several),
                stops.page(number),
                stops.pages(),
                one -> path + "?" + (asked.isEmpty() ? "" : "ou=" + ui.encode(asked) + "&") + "page=" + one + "#mois",
                stops.isEmpty() ? "" : stops.map(number, territory, ui.locale()),
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

    private String monthTitle(boolean byName, String asked) {
        return byName ? ui.t("tours.bus.month.named", asked) : ui.t("tours.bus.month");
    }

    private @Nullable String asking(WhereAnswer answer) {
        return switch (answer) {
            case WhereAnswer.Found ignored -> null;
            case WhereAnswer.Nowhere ignored -> null;
            case WhereAnswer.Several several -> ui.t("tours.bus.several", several.asked());
            case WhereAnswer.Unknown unknown ->
                ui.t("tours.bus.unknown", unknown.asked())
                        + " "
                        + ui.t(unknown.suggestions().isEmpty() ? "tours.bus.unknown.help" : "tours.bus.suggestions");
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
}
