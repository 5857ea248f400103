package fr.maillage.tours.app.tour;

import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.AgendaRules.Rule;
import fr.maillage.platform.Audit;
import fr.maillage.shared.PlainText;
import fr.maillage.shared.ShortCode;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.Stop;
import fr.maillage.tours.TourId;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.tour.Hurdle;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import fr.maillage.tours.domain.tour.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes tours, renames and ends them. Whether the caller may is the caller's to check. */
@Component
public class PlanTour {

    private static final String KIND = "tour";
    private static final int LONGEST_SLUG = 50;
    private static final int CODE = 4;

    private final Units units;
    private final KeptTours tours;
    private final ReadStops stops;
    private final StopPassages stopPassages;
    private final RuleVisits ruleVisits;
    private final TellHurdles hurdles;
    private final AgendaRules rules;
    private final Audit audit;
    private final Clock clock;

    PlanTour(
            Units units,
            KeptTours tours,
            ReadStops stops,
            StopPassages stopPassages,
            RuleVisits ruleVisits,
            TellHurdles hurdles,
            AgendaRules rules,
            Audit audit,
            Clock clock) {
        this.units = units;
        this.tours = tours;
        this.stops = stops;
        this.stopPassages = stopPassages;
        this.ruleVisits = ruleVisits;
        this.hurdles = hurdles;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said of a tour.
     *
     * @param last null as long as nobody ends it
     */
    public record Wish(
            String name, LocalDate first, @Nullable LocalDate last) {}

    /** Adds a tour that nobody is told of yet. */
    @Transactional
    public Tour add(UnitId unit, Wish wish) {
        return add(unit, wish, false, null);
    }

    /** Adds one; {@code proposal} is what it comes from. */
    Tour add(UnitId unit, Wish wish, boolean announced, @Nullable UUID proposal) {
        TourId id = new TourId(UuidV7.at(clock.instant()));
        tours.add(id, code(wish.name()), unit, wish.name(), announced, wish.first(), wish.last(), proposal);
        Tour tour = tours.find(id).orElseThrow();
        audit.record("tours.tour.added", KIND, tour.code(), Map.of("unit", tour.unitName()));
        return tour;
    }

    private static String code(String name) {
        String slug = PlainText.slug(name, LONGEST_SLUG);
        return slug.isEmpty() ? ShortCode.random(CODE + 2) : slug + "-" + ShortCode.random(CODE);
    }

    /**
     * Renames a tour, or gives it other days. The rules that begin or end with it follow; what is announced on days that it
     * has no more is called off.
     *
     * @param version as it was read
     * @param reason why, as the public reads it; may be empty
     * @param knowing whether whoever asks has read what gets in the way of the new days
     */
    @Transactional
    public TourAnswer change(Tour tour, int version, Wish wish, String reason, boolean knowing) {
        Unit unit = units.lock(tour.unit()).orElse(null);
        Tour now = tours.lock(tour.id()).orElse(null);
        if (unit == null || now == null || now.version() != version) {
            return new TourAnswer.ChangedMeanwhile();
        }
        TourDays before = TourDays.of(now);
        TourDays after = new TourDays(wish.first(), wish.last());
        List<Visit> wanted = List.of();
        if (!before.equals(after)) {
            List<Stop> there = stops.listOf(now.id()).stream()
                    .filter(stop -> !stop.retired())
                    .toList();
            Map<UUID, Rule> rulesNow = follow(there, before, after);
            wanted = newVisits(rulesNow, before);
            List<Hurdle> found = hurdles.of(unit, wanted, session -> false);
            TourAnswer.InTheWay inTheWay = new TourAnswer.InTheWay(found);
            if (inTheWay.refuses() || (!found.isEmpty() && !knowing)) {
                return inTheWay;
            }
            rulesNow.forEach((id, rule) -> change(id, rule, after, reason));
            there.forEach(stop -> stopPassages.callOff(stop, day -> !after.has(day), reason));
        }
        tours.change(now.id(), wish.name(), wish.first(), wish.last());
        audit.record("tours.tour.changed", KIND, now.code(), Map.of("name", wish.name()));
        return hurdles.unlessLent(new TourAnswer.Kept(), wanted);
    }

    /** The rules of stops that other days change, as they will be. */
    private Map<UUID, Rule> follow(List<Stop> there, TourDays before, TourDays after) {
        List<UUID> ids = there.stream().map(Stop::rule).filter(Objects::nonNull).toList();
        Map<UUID, Rule> changed = new TreeMap<>();
        rules.list(ids).values().forEach(standing -> {
            Rule rule = standing.rule();
            AgendaRules.When when = before.follow(rule.when(), after);
            if (!when.equals(rule.when())) {
                changed.put(standing.id(), rule.at(when));
            }
        });
        return changed;
    }

    private List<Visit> newVisits(Map<UUID, Rule> changed, TourDays before) {
        return changed.entrySet().stream()
                .flatMap(one -> ruleVisits.of(one.getKey(), one.getValue()).visits().stream())
                .filter(visit -> !before.has(visit.day()))
                .toList();
    }

    /** A rule has at least one day; if that is none of the tour's it is taken out. */
    private void change(UUID id, Rule rule, TourDays days, String reason) {
        rules.changeRule(id, rule, reason);
        if (!days.has(rule.startsOn())) {
            rules.takeDayOut(id, rule.startsOn(), reason);
        }
    }
}
