package fr.maillage.directory.web;

import fr.maillage.design.Link;
import fr.maillage.design.OpeningDay;
import fr.maillage.design.Ui;
import fr.maillage.directory.Offer;
import fr.maillage.directory.Panel;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.PositionPrecision;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.app.PlaceRow;
import fr.maillage.directory.app.unit.Stop;
import fr.maillage.directory.app.unit.Unit;
import fr.maillage.directory.app.upkeep.Freshness;
import fr.maillage.directory.domain.hours.DayHours;
import fr.maillage.directory.domain.hours.OpeningState;
import fr.maillage.directory.domain.hours.Schedule;
import fr.maillage.directory.domain.hours.prose.HoursReading;
import fr.maillage.documents.QrCode;
import fr.maillage.territory.TerritorySettings;
import fr.maillage.territory.Where;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a place's sheet into words. One a request. */
public final class SheetScreen {

    private static final int DAYS_SHOWN = 7;
    private static final double DETOUR = 1.3;
    private static final double WALK_METRES_A_MINUTE = 70;
    private static final double CYCLE_METRES_A_MINUTE = 220;
    private static final double LONGEST_WALK_METRES = 4_000;
    private static final double LONGEST_CYCLE_METRES = 15_000;

    private final Ui ui;
    private final Place place;
    private final PlaceSheet sheet;
    private final Offer offer;
    private final TerritorySettings territory;
    private final PlaceWording words;
    private final HoursWording hoursWords;
    private final ZonedDateTime now;
    private final HoursReading reading;
    private final @Nullable Schedule schedule;
    private final @Nullable OpeningState state;
    private Freshness.@Nullable State freshness;
    private @Nullable StopsView stops;
    private List<Panel> panels = List.of();

    /** For one place, as it is or as it would be. */
    public SheetScreen(Ui ui, Place place, PlaceHours hours, TerritorySettings territory) {
        this.ui = ui;
        this.place = place;
        this.sheet = place.sheet();
        this.offer = sheet.offer();
        this.territory = territory;
        this.words = new PlaceWording(ui, hours);
        this.hoursWords = new HoursWording(ui::t, ui.locale());
        String commune = sheet.address().communeCode();
        this.now = hours.now(commune);
        this.reading = hours.read(sheet.hours());
        this.schedule = hours.schedule(sheet.hours(), commune).orElse(null);
        this.state = schedule == null ? null : schedule.stateAt(now);
    }

    /**
     * The sheet.
     *
     * @param map trusted SVG, or null
     */
    public SheetPage page(@Nullable Where where, @Nullable String backUrl, List<PlaceRow> near, @Nullable String map) {
        PlaceAddress address = sheet.address();
        String path = "/lieux/" + place.publicName();
        String shortPath = "/lieux/" + place.code();
        return new SheetPage(
                sheet.name(),
                path,
                offer.typologies().stream().findFirst().map(words::term).orElse(null),
                address.communeName(),
                crumbs(backUrl),
                sheet.contact().phone(),
                state == null ? null : hoursWords.state(state, now),
                PlaceWording.isOpen(state),
                doubt(),
                days(),
                rules(),
                reading instanceof HoursReading.Osm || reading instanceof HoursReading.Blank ? null : sheet.hours(),
                terms(offer.services()),
                Stream.of(sheet.summary(), sheet.detail())
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .toList(),
                terms(offer.audiences()),
                terms(offer.specificCares()),
                terms(offer.costs()),
                terms(offer.accessModes()),
                terms(offer.supportModes()),
                address(address),
                precision(address.precision()),
                far(where),
                carless(),
                territory.transportPhone(),
                links(),
                Stream.concat(
                                Stream.concat(offer.programmes().stream(), offer.labels().stream())
                                        .map(StandardTerm::label),
                                offer.otherLabels().stream())
                        .toList(),
                place.organisation() == null ? null : place.organisation().name(),
                map,
                words.views(near, 0),
                source(),
                path + "/erreur",
                ui.absolute(shortPath).replaceFirst("^https?://", ""),
                QrCode.svg(ui.absolute(shortPath)),
                PlaceJsonLd.of(place, ui.absolute(path), schedule == null || reading.isDoubtful() ? List.of() : week()),
                fresh(),
                stops,
                panels);
    }

    /** With the other stops of the unit that it is a stop of. */
    public SheetScreen among(Unit unit, List<Stop> all, PlaceHours hours) {
        this.stops = UnitWording.view(ui, hours, unit, all, place.id().value());
        return this;
    }

    /** With what other modules have there. */
    SheetScreen with(List<Panel> shown) {
        this.panels = shown;
        return this;
    }

    /** With what is known of who last looked at the sheet; without it, the page is silent on that. */
    public SheetScreen checked(Freshness.State known) {
        this.freshness = known;
        return this;
    }

    private @Nullable String fresh() {
        if (freshness == null) {
            return null;
        }
        LocalDate day = freshness.checkedOn();
        if (day == null || freshness.by() == null) {
            return doubt() == null ? ui.t("directory.fresh.never") : null;
        }
        return ui.t("directory.fresh." + freshness.by().toLowerCase(Locale.ROOT), longDate(day));
    }

    /** How far the point is from the door, when it is. */
    private @Nullable String precision(PositionPrecision precision) {
        return switch (precision) {
            case EXACT, STREET -> null;
            case VILLAGE -> ui.t("directory.sheet.at-village");
            case COMMUNE -> ui.t("directory.sheet.at-commune");
        };
    }

    private List<Link> crumbs(@Nullable String backUrl) {
        return List.of(
                new Link(ui.t("directory.crumb.home"), "/"),
                new Link(ui.t("directory.crumb.list"), backUrl == null ? "/lieux" : backUrl));
    }

    private @Nullable String doubt() {
        if (reading.isDoubtful()) {
            return ui.t("directory.sheet.doubt.hours");
        }
        LocalDate updated = sheet.origin().updatedOn();
        if (PlaceWording.isOld(updated, now.toLocalDate())) {
            return updated == null
                    ? ui.t("directory.sheet.doubt.no-date")
                    : ui.t("directory.sheet.doubt.old", longDate(updated));
        }
        return null;
    }

    private List<DayHours> week() {
        return schedule == null ? List.of() : schedule.week(now.toLocalDate(), DAYS_SHOWN);
    }

    private List<OpeningDay> days() {
        return week().stream().map(this::day).toList();
    }

    private OpeningDay day(DayHours day) {
        String holiday = day.holiday() == null ? null : hoursWords.holiday(day.holiday());
        String note = Stream.of(holiday, day.comment())
                .filter(java.util.Objects::nonNull)
                .reduce((a, b) -> a + ", " + b)
                .orElse(null);
        return new OpeningDay(
                hoursWords.date(day.date()),
                day.isClosed() ? null : hoursWords.hours(day),
                note,
                day.date().equals(now.toLocalDate()));
    }

    private @Nullable String rules() {
        return reading.usable()
                .filter(parsed -> !parsed.isEveryWeekAlike())
                .map(hoursWords::rules)
                .orElse(null);
    }

    private List<String> terms(Collection<? extends StandardTerm> terms) {
        return terms.stream().map(words::term).toList();
    }

    private static List<String> address(PlaceAddress address) {
        String town = address.postalCode() == null
                ? address.communeName()
                : address.postalCode() + " " + address.communeName();
        return Stream.of(address.street(), address.extra(), town)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private @Nullable String far(@Nullable Where where) {
        if (where == null) {
            return null;
        }
        double metres = where.point().distanceMetres(sheet.address().position());
        String distance = words.distance(metres);
        String minutesOnFoot = Long.toString(Math.max(1, Math.round(metres * DETOUR / WALK_METRES_A_MINUTE)));
        String minutesByBicycle = Long.toString(Math.max(1, Math.round(metres * DETOUR / CYCLE_METRES_A_MINUTE)));
        if (metres <= LONGEST_WALK_METRES) {
            return ui.t("directory.sheet.far.walk", distance, where.label(), minutesOnFoot, minutesByBicycle);
        }
        return metres <= LONGEST_CYCLE_METRES
                ? ui.t("directory.sheet.far.cycle", distance, where.label(), minutesByBicycle)
                : ui.t("directory.sheet.far", distance, where.label());
    }

    private List<String> carless() {
        List<String> ways = new ArrayList<>();
        if (offer.isItinerant()) {
            ways.add(ui.t("directory.sheet.carless.itinerant"));
        }
        if (offer.supportModes().contains(SupportMode.REMOTE)) {
            ways.add(ui.t("directory.sheet.carless.remote"));
        }
        if (territory.transportPhone() != null) {
            ways.add(
                    territory.transportNote() == null
                            ? ui.t("directory.sheet.carless.transport")
                            : ui.t("directory.sheet.carless.transport-note", territory.transportNote()));
        }
        return ways;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        if (sheet.contact().bookingUrl() != null) {
            links.add(new Link(ui.t("directory.sheet.book"), sheet.contact().bookingUrl()));
        }
        for (String email : sheet.contact().emails()) {
            links.add(new Link(email, "mailto:" + email));
        }
        for (String site : sheet.contact().websites()) {
            links.add(new Link(site.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""), site));
        }
        if (sheet.contact().accessibilityUrl() != null) {
            links.add(new Link(
                    ui.t("directory.sheet.accessibility"), sheet.contact().accessibilityUrl()));
        }
        return links;
    }

    private List<String> source() {
        List<String> lines = new ArrayList<>();
        String who = sheet.origin().collectedBy().isBlank()
                ? sheet.origin().sourceId()
                : sheet.origin().collectedBy();
        lines.add(ui.t("directory.sheet.source", who));
        LocalDate updated = sheet.origin().updatedOn();
        if (updated != null) {
            lines.add(ui.t("directory.sheet.updated", longDate(updated)));
        }
        return lines;
    }

    private String longDate(LocalDate date) {
        String text = DateTimeFormatter.ofPattern("d MMMM uuuu", ui.english() ? Locale.UK : Locale.FRANCE)
                .format(date)
                .replace(' ', '\u00a0');
        return ui.english() || date.getDayOfMonth() != 1 ? text : "1er" + text.substring(1);
    }
}
