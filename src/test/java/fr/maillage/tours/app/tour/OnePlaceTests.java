package fr.maillage.tours.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.design.Dates;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Power;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.Tours;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.EditCrew;
import fr.maillage.tours.app.unit.EditUnit;
import fr.maillage.tours.app.unit.TestUnits;
import fr.maillage.tours.domain.tour.StopPlan;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MaillageTest
class OnePlaceTests {

    private static final LocalDate FIRST = LocalDate.of(2048, 1, 6);
    private static final List<StopPlan> SPOTS = List.of(
            spot("99019", new LatLon(46.3547, 2.6694)),
            spot("99025", new LatLon(46.3746, 2.7741)),
            spot("99011", new LatLon(46.1691, 2.6814)));

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
    ReadStops stops;

    @Autowired
    AgendaRules rules;

    @Autowired
    Tours facade;

    private Unit unit;
    private Tour tour;

    @BeforeEach
    void aTourOfItsOwn() {
        clock.setInFrance("2048-01-01T08:00");
        unit = TestUnits.bus(editUnit, editCrew);
        tour = planTour.add(unit.id(), new PlanTour.Wish("Essai", FIRST, null));
        planStop.announce(tour, 0);
    }

    @Test
    void ofTwoWhoWantTheUnitAtTheSameHourOneIsRefused() throws Exception {
        StopId one = planStop.add(tour, SPOTS.get(0));
        StopId other = planStop.add(tour, SPOTS.get(1));
        PlanStop.RuleWish tuesdays = wish("FREQ=WEEKLY;BYDAY=TU;WKST=MO", 9, 12);
        assertThat(both(
                        () -> planStop.follow(one, 0, tuesdays, "", true),
                        () -> planStop.follow(other, 0, tuesdays, "", true)))
                .hasAtLeastOneElementOfType(TourAnswer.Kept.class)
                .anySatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                TourAnswer.InTheWay.class,
                                no -> assertThat(no.refuses()).isTrue()));
        assertThat(noTwoAtOnce()).isTrue();
    }

    @Test
    void twoWhoAddADateAtTheSameHourAreToldTheSame() throws Exception {
        StopId one = planStop.add(tour, SPOTS.get(0));
        StopId other = planStop.add(tour, SPOTS.get(1));
        PlanPassage.Slot slot = slot(LocalDate.of(2048, 2, 4), 9, 12);
        assertThat(both(() -> planPassage.add(one, slot, "", true), () -> planPassage.add(other, slot, "", true)))
                .hasAtLeastOneElementOfType(TourAnswer.Kept.class)
                .hasAtLeastOneElementOfType(TourAnswer.InTheWay.class);
        assertThat(noTwoAtOnce()).isTrue();
    }

    private static List<TourAnswer> both(Callable<TourAnswer> one, Callable<TourAnswer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<TourAnswer>> answers = new ArrayList<>();
            for (Callable<TourAnswer> deed : List.of(one, other)) {
                answers.add(people.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private boolean noTwoAtOnce() {
        List<Passage> all = passages(LocalDate.of(2049, 3, 1));
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i)
                    .session()
                    .startsAt()
                    .isBefore(all.get(i - 1).session().endsAt())) {
                return false;
            }
        }
        return !all.isEmpty();
    }

    @Test
    void whatTheFacadeGivesIsWhatWalkingEveryRuleByHandGives() {
        Random random = new Random(2048);
        String[] rhythms = {
            "FREQ=WEEKLY;BYDAY=WE;WKST=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;WKST=MO", "FREQ=MONTHLY;BYDAY=1FR,3FR"
        };
        Set<LocalDate> expected = new TreeSet<>();
        List<StopId> ids = new ArrayList<>();
        for (int i = 0; i < rhythms.length; i++) {
            StopId id = planStop.add(tour, SPOTS.get(i));
            assertThat(planStop.follow(id, 0, wish(rhythms[i], 9, 12), "", true))
                    .isInstanceOf(TourAnswer.Kept.class);
            ids.add(id);
            int which = i;
            FIRST.datesUntil(LocalDate.of(2048, 12, 1))
                    .filter(day -> falls(day, which))
                    .forEach(expected::add);
        }
        for (int i = 0; i < 6; i++) {
            List<Passage> held = held(passages(LocalDate.of(2048, 12, 1)));
            Passage out = held.get(random.nextInt(held.size()));
            assertThat(planPassage.cancel(out.session().id(), "Essai")).isInstanceOf(TourAnswer.Kept.class);
            expected.remove(out.session().start().toLocalDate());
        }
        LocalDate monday = LocalDate.of(2048, 6, 8);
        assertThat(planPassage.add(ids.getFirst(), slot(monday, 14, 16), "", true))
                .isInstanceOf(TourAnswer.Kept.class);
        expected.add(monday);
        assertThat(held(passages(LocalDate.of(2048, 12, 1))))
                .extracting(one -> one.session().start().toLocalDate())
                .containsExactlyElementsOf(expected);
        assertThat(passages(LocalDate.of(2048, 12, 1))).allSatisfy(one -> {
            Stop stop = facade.stopOf(one.session().id()).orElseThrow();
            assertThat(one.session().spot().commune()).isEqualTo(stop.commune());
        });
        LatLon here = SPOTS.get(1).position();
        Instant from = at(LocalDate.of(2048, 3, 1));
        assertThat(facade.passages(here, 5_000, from, 5_000).stream()
                        .filter(one -> one.unit().equals(unit.id()))
                        .map(one -> one.session().id()))
                .containsExactlyElementsOf(facade.passagesOf(unit.id(), from, at(LocalDate.of(2050, 1, 1))).stream()
                        .filter(one -> one.session().spot().position().distanceMetres(here) <= 5_000)
                        .map(one -> one.session().id())
                        .toList());
    }

    /** As a person would say with a calendar in hand: no holidays, for the rules heed none. */
    private static boolean falls(LocalDate day, int which) {
        return switch (which) {
            case 0 -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY;
            case 1 -> ChronoUnit.DAYS.between(LocalDate.of(2048, 1, 9), day) % 14 == 0;
            default ->
                day.getDayOfWeek() == DayOfWeek.FRIDAY
                        && ((day.getDayOfMonth() - 1) / 7 == 0 || (day.getDayOfMonth() - 1) / 7 == 2);
        };
    }

    @Test
    void aProposalBecomesAnAnnouncedTourOrNothing() {
        PublishTour.StopVisits visits = new PublishTour.StopVisits(
                null,
                SPOTS.get(0),
                List.of(published(LocalDate.of(2048, 4, 7), 9), published(LocalDate.of(2048, 4, 14), 9)));
        PublishTour.Wish wish = new PublishTour.Wish(unit.id(), "Printemps", FIRST, null, null, List.of(visits));
        PublishTour.Answer.Published done = (PublishTour.Answer.Published) publishTour.publish(wish);
        assertThat(done.made()).hasSize(2);
        SessionId session = done.made().getFirst().session();
        assertThat(facade.stopOf(session)).map(Stop::tourName).hasValue("Printemps");
        assertThat(passages(LocalDate.of(2048, 5, 1))).hasSize(2);
        assertThat(publishTour.publish(wish)).isInstanceOf(PublishTour.Answer.Refused.class);
        assertThat(passages(LocalDate.of(2048, 5, 1))).hasSize(2);
    }

    @Test
    void aStopThatGoesElsewhereTakesItsDatesAlong() {
        StopId id = planStop.add(tour, SPOTS.get(0));
        planStop.follow(id, 0, wish("FREQ=WEEKLY;BYDAY=TU;WKST=MO", 9, 12), "", true);
        planPassage.add(id, slot(LocalDate.of(2048, 2, 5), 14, 16), "", true);
        Stop stop = stops.find(id).orElseThrow();
        assertThat(planStop.change(id, stop.version(), SPOTS.get(1), "La place est en travaux", true))
                .isInstanceOf(TourAnswer.Kept.class);
        assertThat(passages(LocalDate.of(2048, 4, 1)))
                .isNotEmpty()
                .extracting(one -> one.session().spot().commune())
                .containsOnly(new CommuneCode("99025"));
        assertThat(planStop.change(id, stop.version(), SPOTS.get(2), "", true))
                .isInstanceOf(TourAnswer.ChangedMeanwhile.class);
    }

    @Test
    void aDateThatSomebodyTouchedGoesAlongWithItsStop() {
        StopId id = planStop.add(tour, SPOTS.get(0));
        planStop.follow(id, 0, wish("FREQ=WEEKLY;BYDAY=TU;WKST=MO", 9, 12), "", true);
        Session later = passages(LocalDate.of(2048, 1, 20)).getFirst().session();
        assertThat(planPassage.move(
                        later.id(),
                        later.version(),
                        slot(later.start().toLocalDate(), 10, 13),
                        null,
                        "Une heure plus tard",
                        true))
                .isInstanceOf(TourAnswer.Kept.class);
        Stop stop = stops.find(id).orElseThrow();
        assertThat(planStop.change(id, stop.version(), SPOTS.get(1), "La place est en travaux", true))
                .isInstanceOf(TourAnswer.Kept.class);
        assertThat(passages(LocalDate.of(2048, 4, 1)))
                .extracting(one -> one.session().spot().commune().value())
                .containsOnly("99025");
        Session now = passages(LocalDate.of(2048, 1, 20)).getFirst().session();
        assertThat(now.start().getHour()).as("its hour stays as it was typed").isEqualTo(10);
        assertThat(now.reason()).isEqualTo("La place est en travaux");
    }

    private List<Passage> passages(LocalDate until) {
        return facade.passagesOf(unit.id(), clock.instant(), at(until));
    }

    private static List<Passage> held(List<Passage> passages) {
        return passages.stream().filter(one -> !one.session().isCancelled()).toList();
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(Dates.FRANCE).toInstant();
    }

    private static PublishTour.Slot published(LocalDate day, int from) {
        return new PublishTour.Slot(day.atTime(from, 0), day.atTime(from + 3, 0));
    }

    private static PlanPassage.Slot slot(LocalDate day, int from, int to) {
        LocalDateTime start = day.atTime(from, 0);
        return new PlanPassage.Slot(start, day.atTime(to, 0));
    }

    private static PlanStop.RuleWish wish(String rhythm, int from, int to) {
        return new PlanStop.RuleWish(
                new AgendaRules.When(
                        rhythm, FIRST, null, LocalTime.of(from, 0), LocalTime.of(to, 0), false, SchoolPolicy.ANY),
                Set.of(),
                "");
    }

    private static StopPlan spot(String commune, LatLon at) {
        return new StopPlan(99, new CommuneCode(commune), null, "place d’essai", "", at, "", Power.UNKNOWN, null);
    }
}
