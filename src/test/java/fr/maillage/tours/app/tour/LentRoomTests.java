package fr.maillage.tours.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.design.Dates;
import fr.maillage.directory.PlaceId;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Power;
import fr.maillage.tours.StopId;
import fr.maillage.tours.Tours;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.lend.LendAnswer;
import fr.maillage.tours.app.lend.LendThings;
import fr.maillage.tours.app.unit.EditCrew;
import fr.maillage.tours.app.unit.EditUnit;
import fr.maillage.tours.app.unit.TestUnits;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Thing;
import fr.maillage.tours.domain.tour.Hurdle;
import fr.maillage.tours.domain.tour.StopPlan;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bus that receives people in a room of the commune meets who else borrowed it. */
@MaillageTest
class LentRoomTests {

    private static final LocalDate FIRST = LocalDate.of(2044, 1, 4);
    private static final LocalDate TUESDAY = LocalDate.of(2044, 5, 10);
    private static final int MANY = 12;
    private static final LatLon AT = new LatLon(46.3547, 2.6694);

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
    LendThings lend;

    @Autowired
    Tours facade;

    @Autowired
    JdbcClient db;

    private Unit unit;
    private Tour tour;

    @BeforeEach
    void aTourOfItsOwn() {
        clock.setInFrance("2044-01-01T08:00");
        unit = TestUnits.bus(editUnit, editCrew);
        tour = planTour.add(unit.id(), new PlanTour.Wish("Essai des salles", FIRST, null));
        planStop.announce(tour, 0);
    }

    @Test
    void aDateInARoomThatIsLentIsRefusedWhateverIsInsisted() {
        StopId stop = planStop.add(tour, stop("place d’essai", null, lentRoom(null)));

        assertRefused(planPassage.add(stop, slot(TUESDAY, 9), "", true));
        assertThat(passages()).isEmpty();
        assertThat(planPassage.add(stop, slot(TUESDAY.plusDays(1), 9), "", true))
                .isInstanceOf(TourAnswer.Kept.class);
    }

    @Test
    void aUnitMayStandInFrontOfALentRoomWhenSomebodyHasReadIt() {
        StopId stop = planStop.add(tour, stop(lentRoom(null), null, ""));

        assertThat(planPassage.add(stop, slot(TUESDAY, 9), "", false))
                .isInstanceOfSatisfying(TourAnswer.InTheWay.class, told -> {
                    assertThat(told.refuses()).isFalse();
                    assertThat(told.hurdles()).hasOnlyElementsOfType(Hurdle.RoomLent.class);
                });
        assertThat(passages()).isEmpty();
        assertThat(planPassage.add(stop, slot(TUESDAY, 9), "", true)).isInstanceOf(TourAnswer.Kept.class);
    }

    @Test
    void aRuleThatFallsOnALentDayIsRefused() {
        StopId stop = planStop.add(tour, stop("salle des fêtes", null, lentRoom(null)));

        assertRefused(planStop.follow(stop, 0, tuesdays(), "", true));
        assertThat(passages()).isEmpty();
    }

    @Test
    void aStopThatMovesIntoALentRoomStaysWhereItIs() {
        StopId stop = planStop.add(tour, stop("place d’essai", null, ""));
        planStop.follow(stop, 0, tuesdays(), "", true);

        assertRefused(planStop.change(stop, 1, stop("place d’essai", null, lentRoom(null)), "", true));
        assertThat(passages())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.session().spot().room()).isEmpty());
    }

    @Test
    void aStopAtAPlaceOfTheDirectoryHasARoomToo() {
        UUID place = db.sql("select id from directory.place where commune_code = '99019' and gone_at is null limit 1")
                .query(UUID.class)
                .single();
        String name = lentRoom(place);
        StopId outside = planStop.add(tour, stop("devant", new PlaceId(place), ""));
        assertThat(planPassage.add(outside, slot(TUESDAY, 9), "", true)).isInstanceOf(TourAnswer.Kept.class);
        assertThat(planPassage.cancel(passages().getFirst().session().id(), "Essai"))
                .isInstanceOf(TourAnswer.Kept.class);
        StopId inside = planStop.add(tour, stop("dedans", new PlaceId(place), name));

        assertRefused(planPassage.add(inside, slot(TUESDAY, 9), "", true));
        assertThat(planPassage.add(inside, slot(TUESDAY.plusDays(1), 9), "", true))
                .isInstanceOf(TourAnswer.Kept.class);
        assertThat(passages().getLast().session().spot().room()).isEqualTo(name);
    }

    @Test
    void aProposalInALentRoomIsNotPublished() {
        PublishTour.StopVisits visits = new PublishTour.StopVisits(
                null,
                stop("salle des fêtes", null, lentRoom(null)),
                List.of(new PublishTour.Slot(TUESDAY.atTime(9, 0), TUESDAY.atTime(12, 0))));

        assertThat(publishTour.publish(
                        new PublishTour.Wish(unit.id(), "Printemps des salles", FIRST, null, null, List.of(visits))))
                .isInstanceOfSatisfying(
                        PublishTour.Answer.Refused.class,
                        refused -> assertThat(refused.hurdles()).hasOnlyElementsOfType(Hurdle.RoomLent.class));
        assertThat(passages()).isEmpty();
    }

    @Test
    void betweenALoanAndAPassageAtTheSameHourOneHasTheRoom() throws Exception {
        Thing room = room("Salle des deux", null);
        StopId stop = planStop.add(tour, stop("mairie", null, "salle des deux"));
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(() -> lend.reserve(wish(room)) instanceof LendAnswer.Done);
            all.add(() -> planPassage.add(stop, slot(TUESDAY, 9), "", true) instanceof TourAnswer.Kept);
        }
        long won = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(all.size())) {
            for (Future<Boolean> one : people.invokeAll(all)) {
                won += one.get() ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
    }

    private static void assertRefused(TourAnswer answer) {
        assertThat(answer).isInstanceOfSatisfying(TourAnswer.InTheWay.class, no -> {
            assertThat(no.refuses()).isTrue();
            assertThat(no.hurdles()).hasAtLeastOneElementOfType(Hurdle.RoomLent.class);
        });
    }

    private List<Passage> passages() {
        return facade
                .passagesOf(
                        unit.id(),
                        clock.instant(),
                        FIRST.plusYears(2).atStartOfDay(Dates.FRANCE).toInstant())
                .stream()
                .toList();
    }

    private String lentRoom(@Nullable UUID place) {
        String name = "Salle " + UUID.randomUUID();
        assertThat(lend.reserve(wish(room(name, place)))).isInstanceOf(LendAnswer.Done.class);
        return name;
    }

    private Thing room(String name, @Nullable UUID place) {
        UUID id = UUID.randomUUID();
        db.sql("insert into tours.room (id, name, commune_code, place_id) values (?, ?, '99019', ?)")
                .param(id)
                .param(name)
                .param(place)
                .update();
        return new Thing(Thing.Kind.ROOM, id);
    }

    private static Loan wish(Thing thing) {
        return new Loan(
                UUID.randomUUID(),
                "",
                thing,
                new Loan.Borrower(null, new CommuneCode("99002"), "Mairie de Bellaigue-en-Brandes"),
                new Loan.Contact("", null, null),
                "",
                TUESDAY.atTime(8, 0).atZone(Dates.FRANCE).toInstant(),
                TUESDAY.atTime(18, 0).atZone(Dates.FRANCE).toInstant(),
                LoanState.RESERVED,
                null,
                null,
                null,
                0);
    }

    private static PlanPassage.Slot slot(LocalDate day, int from) {
        return new PlanPassage.Slot(day.atTime(from, 0), day.atTime(from + 3, 0));
    }

    private static PlanStop.RuleWish tuesdays() {
        return new PlanStop.RuleWish(
                new AgendaRules.When(
                        "FREQ=WEEKLY;BYDAY=TU;WKST=MO",
                        FIRST,
                        null,
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        false,
                        SchoolPolicy.ANY),
                Set.of(),
                "");
    }

    private static StopPlan stop(String name, @Nullable PlaceId place, String room) {
        return new StopPlan(99, new CommuneCode("99019"), place, name, "", AT, "", Power.UNKNOWN, null, "", room);
    }
}
