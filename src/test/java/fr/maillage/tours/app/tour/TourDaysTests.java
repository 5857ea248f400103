package fr.maillage.tours.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.design.Dates;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Power;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.Tours;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.unit.EditCrew;
import fr.maillage.tours.app.unit.EditUnit;
import fr.maillage.tours.app.unit.TestUnits;
import fr.maillage.tours.domain.tour.StopPlan;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MaillageTest
class TourDaysTests {

    private static final LocalDate FIRST = LocalDate.of(2049, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2049, 3, 30);
    private static final StopPlan SPOT = new StopPlan(
            99,
            new CommuneCode("99019"),
            null,
            "place du Puits",
            "",
            new LatLon(46.3547, 2.6694),
            "Le long du mur",
            Power.OUTLET,
            null);

    @Autowired
    TestClock clock;

    @Autowired
    EditUnit editUnit;

    @Autowired
    EditCrew editCrew;

    @Autowired
    PlanTour planTour;

    @Autowired
    PlanStop planStop;

    @Autowired
    PlanPassage planPassage;

    @Autowired
    PublishTour publishTour;

    @Autowired
    TakenDays takenDays;

    @Autowired
    KeptTours tours;

    @Autowired
    ReadStops stops;

    @Autowired
    AgendaRules rules;

    @Autowired
    Tours facade;

    private Unit unit;
    private Tour tour;
    private StopId stop;

    @BeforeEach
    void aStopOnTuesdaysInWinter() {
        clock.setInFrance("2049-01-01T08:00");
        unit = TestUnits.bus(editUnit, editCrew);
        tour = planTour.add(unit.id(), new PlanTour.Wish("Hiver", FIRST, LAST));
        planStop.announce(tour, 0);
        stop = planStop.add(tour, SPOT);
        assertThat(planStop.follow(stop, 0, wish("FREQ=WEEKLY;BYDAY=TU;WKST=MO", FIRST, null), "", true))
                .isInstanceOf(TourAnswer.Kept.class);
    }

    @Test
    void aRuleStaysWithinItsTour() {
        assertThat(days()).first().isEqualTo(LocalDate.of(2049, 1, 5));
        assertThat(days()).last().isEqualTo(LocalDate.of(2049, 3, 30));
        assertThat(planStop.follow(stop, 1, wish("FREQ=WEEKLY;BYDAY=TU;WKST=MO", LAST.plusDays(1), null), "", true))
                .isInstanceOf(TourAnswer.OutOfTour.class);
        assertThat(planPassage.add(stop, slot(LAST.plusDays(2)), "", true)).isInstanceOf(TourAnswer.OutOfTour.class);
        assertThat(planPassage.add(stop, slot(FIRST.plusDays(2)), "", true)).isInstanceOf(TourAnswer.Kept.class);
    }

    @Test
    void aLongerTourHasMoreDatesAndAShorterOneFewer() {
        change(FIRST, LocalDate.of(2049, 4, 20));
        assertThat(days()).last().isEqualTo(LocalDate.of(2049, 4, 20));
        change(LocalDate.of(2049, 1, 20), LocalDate.of(2049, 2, 16));
        assertThat(days()).first().isEqualTo(LocalDate.of(2049, 1, 26));
        assertThat(days()).last().isEqualTo(LocalDate.of(2049, 2, 16));
        change(FIRST, null);
        assertThat(days()).first().isEqualTo(LocalDate.of(2049, 1, 5));
        assertThat(days()).last().satisfies(day -> assertThat(day).isAfter(LocalDate.of(2049, 12, 1)));
    }

    @Test
    void everyOtherWeekStaysTheSameWeek() {
        planStop.follow(stop, 1, wish("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO", FIRST, null), "", true);
        change(LocalDate.of(2049, 1, 12), LAST);
        assertThat(days()).first().isEqualTo(LocalDate.of(2049, 1, 19));
    }

    @Test
    void datesThatSomebodyTouchedGoWithTheDaysOfTheTour() {
        Passage last = held().getLast();
        assertThat(planPassage.move(
                        last.session().id(),
                        last.session().version(),
                        new PlanPassage.Slot(LAST.atTime(10, 0), LAST.atTime(13, 0)),
                        null,
                        "Une heure plus tard",
                        true))
                .isInstanceOf(TourAnswer.Kept.class);
        planPassage.add(stop, slot(LAST.minusDays(1)), "", true);
        change(FIRST, LocalDate.of(2049, 3, 1));
        assertThat(days()).last().isEqualTo(LocalDate.of(2049, 2, 23));
    }

    @Test
    void newDaysAreLookedAtLikeAllOthers() {
        Tour other = planTour.add(unit.id(), new PlanTour.Wish("Printemps", LAST.plusDays(1), null));
        StopId there = planStop.add(other, SPOT);
        planStop.follow(there, 0, wish("FREQ=WEEKLY;BYDAY=TU;WKST=MO", LAST.plusDays(1), null), "", true);
        assertThat(planTour.change(now(), now().version(), new PlanTour.Wish("Hiver", FIRST, null), "", true))
                .isInstanceOfSatisfying(
                        TourAnswer.InTheWay.class,
                        no -> assertThat(no.refuses()).isTrue());
        assertThat(now().last()).isEqualTo(LAST);
    }

    @Test
    void aNewTourHasStopsOfItsOwnAtASpotThatTheUnitKnows() {
        LocalDate day = LocalDate.of(2049, 4, 7);
        PublishTour.Answer.Published done = (PublishTour.Answer.Published) publishTour.publish(new PublishTour.Wish(
                unit.id(),
                "Printemps",
                LAST.plusDays(1),
                null,
                null,
                List.of(new PublishTour.StopVisits(
                        stop,
                        new StopPlan(
                                1,
                                new CommuneCode("99025"),
                                null,
                                "ailleurs",
                                "",
                                SPOT.position(),
                                "",
                                Power.NONE,
                                null),
                        List.of(new PublishTour.Slot(day.atTime(9, 0), day.atTime(12, 0)))))));
        Stop own = facade.stopOf(done.made().getFirst().session()).orElseThrow();
        assertThat(own.id()).isNotEqualTo(stop);
        assertThat(own)
                .extracting(Stop::tourName, Stop::name, Stop::parking, Stop::power, Stop::number)
                .containsExactly("Printemps", "place du Puits", "Le long du mur", Power.OUTLET, 1);
        planStop.retire(stop, stops.find(stop).orElseThrow().version(), "La mairie a ouvert un guichet");
        change(FIRST, LocalDate.of(2049, 2, 1));
        assertThat(days()).containsExactly(day);
    }

    @Test
    void aTourThatIsOverIsNoLongerOneOfTheToursButItsSpotsAreKnown() {
        assertThat(facade.stops()).extracting(Stop::id).contains(stop);
        clock.setInFrance("2049-03-31T00:10");
        assertThat(facade.stops()).extracting(Stop::id).doesNotContain(stop);
        assertThat(facade.stopsIn(SPOT.commune())).extracting(Stop::id).doesNotContain(stop);
        assertThat(stops.listKnown(unit.id())).extracting(Stop::id).containsExactly(stop);
    }

    @Test
    void saysWhatIsLeftOfADayDraftsIncluded() {
        Tour draft = planTour.add(unit.id(), new PlanTour.Wish("En attente", FIRST, null));
        StopId there = planStop.add(draft, SPOT);
        planStop.follow(
                there,
                0,
                new PlanStop.RuleWish(
                        new AgendaRules.When(
                                "FREQ=WEEKLY;BYDAY=TU;WKST=MO",
                                FIRST,
                                null,
                                LocalTime.of(14, 0),
                                LocalTime.of(16, 0),
                                false,
                                SchoolPolicy.ANY),
                        Set.of(),
                        ""),
                "",
                true);
        Map<UnitId, Map<LocalDate, TakenDays.Day>> taken = takenDays.of(List.of(unit), FIRST, FIRST.plusDays(6));
        assertThat(taken.get(unit.id())).containsOnlyKeys(FIRST);
        TakenDays.Day day = taken.get(unit.id()).get(FIRST);
        assertThat(day.passages()).hasSize(2);
        assertThat(day.stopsLeft()).isEqualTo(1);
        assertThat(day.drivingLeft()).isBetween(100, 170);
    }

    @Test
    void aStopWithSeatsHasDatesThatOneSignsUpFor() {
        assertThat(held()).allMatch(one -> one.session().seats() == null);
        seats(4);
        assertThat(held()).hasSizeGreaterThan(8).allMatch(one -> seatsOf(one) == 4);
        planPassage.add(stop, slot(FIRST.plusDays(2)), "", true);
        seats(6);
        assertThat(held())
                .filteredOn(one -> one.session().occurrence() != null)
                .hasSizeGreaterThan(8)
                .allMatch(one -> seatsOf(one) == 6);
        assertThat(held())
                .filteredOn(one -> one.session().occurrence() == null)
                .as("a date of its own keeps what it had")
                .allMatch(one -> seatsOf(one) == 4)
                .hasSize(1);
        seats(null);
        assertThat(held())
                .filteredOn(one -> one.session().occurrence() != null)
                .allMatch(one -> one.session().seats() == null);
    }

    private void seats(@Nullable Integer seats) {
        Stop now = stops.find(stop).orElseThrow();
        StopPlan plan =
                new StopPlan(1, now.commune(), null, now.name(), "", now.position(), now.parking(), now.power(), seats);
        assertThat(planStop.change(stop, now.version(), plan, "", true)).isInstanceOf(TourAnswer.Kept.class);
    }

    private static int seatsOf(Passage passage) {
        return Objects.requireNonNull(passage.session().seats()).seats();
    }

    private void change(LocalDate first, @Nullable LocalDate last) {
        assertThat(planTour.change(
                        now(), now().version(), new PlanTour.Wish("Hiver", first, last), "Autres dates", true))
                .isInstanceOf(TourAnswer.Kept.class);
    }

    private Tour now() {
        return tours.find(tour.id()).orElseThrow();
    }

    private List<Passage> held() {
        Instant until = LocalDate.of(2050, 6, 1).atStartOfDay(Dates.FRANCE).toInstant();
        return facade.passagesOf(unit.id(), clock.instant(), until).stream()
                .filter(one -> !one.session().isCancelled())
                .toList();
    }

    private List<LocalDate> days() {
        return held().stream().map(one -> one.session().start().toLocalDate()).toList();
    }

    private static PlanPassage.Slot slot(LocalDate day) {
        return new PlanPassage.Slot(day.atTime(14, 0), day.atTime(16, 0));
    }

    private static PlanStop.RuleWish wish(String rhythm, LocalDate first, @Nullable LocalDate last) {
        return new PlanStop.RuleWish(
                new AgendaRules.When(
                        rhythm, first, last, LocalTime.of(9, 0), LocalTime.of(12, 0), false, SchoolPolicy.ANY),
                Set.of(),
                "");
    }
}
