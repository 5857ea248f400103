package fr.maillage.agenda.web.find;

import fr.maillage.agenda.app.find.FindSessions;
import fr.maillage.agenda.app.find.FindSessions.Found;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.territory.Commune;
import fr.maillage.territory.DrawnMap;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Where;
import fr.maillage.territory.WhereAnswer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the sessions found into words. One a request. */
final class AgendaScreen {

    private static final int WIDER_KM = 50;

    private final Ui ui;
    private final AgendaAddress address;
    private final WhereAnswer answer;
    private final @Nullable Where where;
    private final FindSessions.Results results;
    private final SessionWording words;
    private final Territory territory;
    private final LocalDate today;

    AgendaScreen(
            Ui ui,
            AgendaAddress address,
            WhereAnswer answer,
            FindSessions.Results results,
            SessionWording words,
            Territory territory,
            Instant now) {
        this.ui = ui;
        this.address = address;
        this.answer = answer;
        this.where = answer instanceof WhereAnswer.Found found ? found.where() : null;
        this.results = results;
        this.words = words;
        this.territory = territory;
        this.today = now.atZone(Dates.FRANCE).toLocalDate();
    }

    AgendaPage page() {
        boolean none = results.total() == 0;
        DrawnMap map = none ? null : AgendaMap.draw(territory, address, results, where, ui.locale());
        AgendaFilters filters = new AgendaFilters(ui, words, address);
        LocalDate first = address.first();
        LocalDate last = address.last();
        return new AgendaPage(
                address.text(),
                address.where(),
                where == null ? ui.t("agenda.find.title") : ui.t("agenda.find.title-near", where.label()),
                count(),
                notes(),
                asking(),
                askingLinks(),
                presets(),
                filters.tags(),
                address.isNarrowed() ? address.plain().url() : null,
                days(),
                results.beyond().stream().map(words::withItsDate).toList(),
                none ? ways() : List.of(),
                filters.groups(results.facets(), where != null),
                hidden(),
                first == null ? null : first.toString(),
                last == null ? null : last.toString(),
                map == null ? null : map.svg(),
                map == null
                        ? List.of()
                        : map.links().stream()
                                .map(link -> new Link(link.label(), link.href()))
                                .toList(),
                results.page(),
                results.pages(),
                number -> address.withPage(number).url(),
                new Link(ui.t("agenda.find.places"), placesUrl()),
                address.withPage(1).withMap("").url("/agenda.csv"),
                address.withPage(results.page()).url());
    }

    private String count() {
        return where == null
                ? ui.t("agenda.find.count", results.total())
                : ui.t("agenda.find.count-near", results.total(), where.label());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (results.wish().isAsked()) {
            if (!results.wish().expressions().isEmpty()) {
                notes.add(ui.t(
                        "agenda.find.understood", results.wish().expressions().getFirst()));
            } else if (results.total() == 0) {
                notes.add(ui.t("agenda.find.not-understood", results.wish().said()));
            }
            if (results.wide() && results.total() > 0) {
                notes.add(ui.t("agenda.find.wide"));
            }
        }
        if (results.truncated()) {
            notes.add(ui.t("agenda.find.truncated"));
        }
        List<String> order = new ArrayList<>();
        if (where != null) {
            order.add(ui.t("agenda.find.within", Integer.toString(address.radiusKm())));
        }
        if (results.total() > 1) {
            order.add(ui.t(where == null ? "agenda.find.soonest-first" : "agenda.find.soonest-nearest-first"));
        }
        if (results.pages() > 1) {
            order.add(ui.t("agenda.find.page", results.page(), results.pages()));
        }
        if (results.total() > 0 && !order.isEmpty()) {
            notes.add(String.join(" ", order));
        }
        return notes;
    }

    private @Nullable String asking() {
        return switch (answer) {
            case WhereAnswer.Found ignored -> null;
            case WhereAnswer.Nowhere ignored -> ui.t("agenda.find.where-missing");
            case WhereAnswer.Several several -> ui.t("agenda.find.where-several", several.asked());
            case WhereAnswer.Unknown unknown ->
                ui.t("agenda.find.where-unknown", unknown.asked())
                        + (unknown.suggestions().isEmpty() ? "" : " " + ui.t("agenda.find.where-suggestions"));
        };
    }

    private List<Link> askingLinks() {
        List<Commune> communes = switch (answer) {
            case WhereAnswer.Several several -> several.communes();
            case WhereAnswer.Unknown unknown -> unknown.suggestions();
            case WhereAnswer.Found ignored -> List.of();
            case WhereAnswer.Nowhere ignored -> List.of();
        };
        return communes.stream()
                .map(commune -> new Link(
                        commune.label(),
                        address.withWhere(commune.code().value()).url()))
                .toList();
    }

    private List<AgendaPage.Preset> presets() {
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        LocalDate monthEnd = today.with(TemporalAdjusters.lastDayOfMonth());
        List<AgendaPage.Preset> presets = new ArrayList<>();
        presets.add(between("agenda.find.preset.week", today, sunday));
        presets.add(between("agenda.find.preset.next-week", sunday.plusDays(1), sunday.plusWeeks(1)));
        presets.add(between("agenda.find.preset.month", today, monthEnd));
        presets.add(between("agenda.find.preset.any", null, null));
        return presets;
    }

    private AgendaPage.Preset between(String key, @Nullable LocalDate first, @Nullable LocalDate last) {
        AgendaAddress there = address.between(first, last);
        boolean current = there.equals(address.withPage(1).withMap(""));
        return new AgendaPage.Preset(ui.t(key), there.url(), current);
    }

    private List<AgendaPage.Day> days() {
        List<AgendaPage.Day> days = new ArrayList<>();
        int number = results.firstNumber();
        boolean two = results.facets().passing().stream()
                        .mapToInt(one -> one.tier())
                        .distinct()
                        .count()
                > 1;
        int tier = 0;
        for (Found found : results.rows()) {
            LocalDate start = found.session().start().toLocalDate();
            LocalDate day = start.isBefore(today) ? today : start;
            boolean alsoBegins = two && found.tier() > 1 && tier != found.tier();
            if (days.isEmpty() || alsoBegins || !days.getLast().date().equals(day.toString())) {
                days.add(new AgendaPage.Day(
                        alsoBegins ? ui.t("agenda.find.also") : null,
                        day.toString(),
                        words.day(day),
                        new ArrayList<>()));
            }
            tier = found.tier();
            days.getLast().sessions().add(words.underItsDay(found, number++));
        }
        return days;
    }

    private List<Link> ways() {
        List<Link> ways = new ArrayList<>();
        if (where != null && address.radiusKm() < AgendaAddress.MOST_RADIUS_KM) {
            int wider = Math.min(AgendaAddress.MOST_RADIUS_KM, Math.max(WIDER_KM, address.radiusKm() * 2));
            ways.add(new Link(
                    ui.t("agenda.find.none.wider", Integer.toString(wider)),
                    address.withRadius(wider).url()));
        }
        if (address.hasDates()) {
            ways.add(new Link(
                    ui.t("agenda.find.none.later"), address.between(null, null).url()));
        }
        if (!address.ticked().isEmpty()) {
            ways.add(new Link(ui.t("agenda.find.none.clear"), address.plain().url()));
        }
        ways.add(new Link(ui.t("agenda.find.none.places"), placesUrl()));
        if (results.wish().isAsked()) {
            ways.add(new Link(
                    ui.t("agenda.find.none.all"), address.plain().withText("").url()));
        }
        return ways;
    }

    /** The places that help with the same thing around the same point. */
    private String placesUrl() {
        AgendaAddress same = new AgendaAddress(
                address.text(), address.where(), address.radiusKm(), java.util.Map.of(), null, null, 1, "");
        return same.url("/lieux");
    }

    /** What the filter form must send along so that filtering keeps the question. */
    private List<Link> hidden() {
        List<Link> hidden = new ArrayList<>();
        if (!address.text().isEmpty()) {
            hidden.add(new Link("q", address.text()));
        }
        if (!address.where().isEmpty()) {
            hidden.add(new Link("ou", address.where()));
        }
        return hidden;
    }
}
