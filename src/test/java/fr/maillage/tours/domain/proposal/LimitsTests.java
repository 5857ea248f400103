package fr.maillage.tours.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.needs.Urgency;
import fr.maillage.shared.LatLon;
import fr.maillage.tours.StandingTime;
import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.TravelTimes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two villages 20 km apart on either side of a depot, one bus that goes out on Tuesdays from 9 h to 17 h. */
class LimitsTests {

    private static final UUID BUS = new UUID(0, 1);
    private static final UUID NEED = new UUID(0, 2);
    private static final List<StandingTime> AFTER_FOUR =
            List.of(new StandingTime(DayOfWeek.TUESDAY, 16 * 60, StandingTime.DAY));
    private static final LocalDate TUESDAY = LocalDate.of(2051, 1, 3);

    private static PlanInput input(List<Wish> wishes, int mostStops) {
        return Wish.in(
                new PlanInput(
                        TUESDAY,
                        TUESDAY.plusWeeks(1),
                        List.of(
                                village("est", 46.0, 3.1),
                                village("ouest", 46.0, 2.9),
                                village("nord", 46.8, 3.0, AFTER_FOUR)),
                        List.of(new PlanInput.Vehicle(
                                BUS,
                                "Bus",
                                new LatLon(46.0, 3.0),
                                List.of(
                                        new PlanInput.WorkDay(TUESDAY, LocalTime.of(9, 0), LocalTime.of(17, 0), 0),
                                        new PlanInput.WorkDay(
                                                TUESDAY.plusWeeks(1), LocalTime.of(9, 0), LocalTime.of(17, 0), 0)),
                                mostStops,
                                180,
                                100,
                                3_000)),
                        List.of(),
                        List.of(),
                        PlanInput.Weights.USUAL,
                        7),
                wishes);
    }

    private static PlanInput.Village village(String commune, double lat, double lon) {
        return village(commune, lat, lon, List.of());
    }

    private static PlanInput.Village village(String commune, double lat, double lon, List<StandingTime> opens) {
        return new PlanInput.Village(
                commune,
                commune,
                "epci",
                new LatLon(lat, lon),
                500,
                null,
                20.0,
                "Mairie",
                null,
                List.of(),
                120,
                opens,
                commune.equals("est")
                        ? List.of(new PlanInput.Demand(NEED, "b1", 9, Urgency.SOON, 0, Set.of(), null))
                        : List.of(),
                null);
    }

    private static Wish wish(Wish.Kind kind, String commune, LocalDate day) {
        return new Wish(UUID.randomUUID(), UUID.randomUUID(), kind, commune, day, BUS, Instant.EPOCH);
    }

    private static Plan plan(String... communes) {
        List<Plan.Visit> visits = IntStream.range(0, communes.length)
                .mapToObj(i -> new Plan.Visit(
                        BUS,
                        TUESDAY,
                        communes[i],
                        LocalTime.of(9 + 3 * i, 30),
                        LocalTime.of(11 + 3 * i, 30),
                        12,
                        10_000,
                        false))
                .toList();
        return new Plan(visits, List.of(), 0, 0, 0);
    }

    private static Limits.Found look(PlanInput input, Plan plan, String commune, LocalDate day) {
        return new Limits(input, TravelTimes.STRAIGHT, plan).of(commune, day, BUS);
    }

    @Test
    void nothingIsInTheWayOfAVisitThatFits() {
        Limits.Found found = look(input(List.of(), 2), plan("est"), "ouest", TUESDAY);

        assertThat(found.broken()).isEmpty();
        assertThat(found.displaced()).isEmpty();
        assertThat(found.drivingMetres()).isBetween(35_000, 45_000);
    }

    @Test
    void saysWhoWouldHaveToGiveWay() {
        assertThat(look(input(List.of(), 1), plan("est"), "ouest", TUESDAY).displaced())
                .containsExactly("est");
    }

    @Test
    void whatWasWishedDoesNotGiveWay() {
        PlanInput wished = input(List.of(wish(Wish.Kind.PIN, "est", TUESDAY)), 1);

        assertThat(look(wished, plan("est"), "ouest", TUESDAY).broken()).containsExactly(Limit.STOPS);
    }

    @Test
    void aUnitThatStaysInGoesNowhere() {
        assertThat(look(input(List.of(), 2), plan(), "est", TUESDAY.plusDays(1)).broken())
                .containsExactly(Limit.AWAY);
    }

    @Test
    void farIsTooMuchDriving() {
        assertThat(look(input(List.of(), 2), plan(), "nord", TUESDAY).broken()).contains(Limit.DRIVING);
    }

    @Test
    void aPlaceThatIsFreeForTooShortIsNotOpen() {
        assertThat(look(input(List.of(), 2), plan(), "nord", TUESDAY).broken()).contains(Limit.OPENS);
    }

    @Test
    void twiceInAWeekIsTooNear() {
        PlanInput wished = input(List.of(wish(Wish.Kind.PIN, "est", TUESDAY.plusDays(6))), 2);

        assertThat(look(wished, plan(), "est", TUESDAY).broken()).contains(Limit.APART);
    }

    @Test
    void whatWasRuledOutIsToldSo() {
        PlanInput wished = input(List.of(wish(Wish.Kind.BAN, "est", TUESDAY)), 2);

        assertThat(look(wished, plan(), "est", TUESDAY).broken()).contains(Limit.BANNED);
        assertThat(look(wished, plan(), "est", TUESDAY.plusWeeks(1)).broken()).isEmpty();
    }

    @Test
    void aPinContradictsABanAndReplacesThePinOfAnotherUnit() {
        Wish pin = wish(Wish.Kind.PIN, "est", TUESDAY);

        assertThat(pin.contradicts(wish(Wish.Kind.BAN, "est", TUESDAY))).isTrue();
        assertThat(pin.contradicts(wish(Wish.Kind.BAN, "est", TUESDAY.plusDays(1))))
                .isFalse();
        assertThat(pin.replaces(new Wish(
                        UUID.randomUUID(), UUID.randomUUID(), Wish.Kind.PIN, "est", TUESDAY, null, Instant.EPOCH)))
                .isTrue();
    }

    @Test
    void figuresCountTheWayBackAndEachNeedOnce() {
        Plan plan = plan("est", "ouest");
        Explain.Why why = new Explain.Why(List.of(NEED), 9, 500, 20.0, "Mairie", 0, 10_000, List.of(), null);

        PlanFigures figures = PlanFigures.of(
                input(List.of(), 2),
                TravelTimes.STRAIGHT,
                plan,
                Map.of(plan.visits().getFirst(), why, plan.visits().getLast(), why));

        assertThat(figures.visits()).isEqualTo(2);
        assertThat(figures.needs()).isEqualTo(1);
        assertThat(figures.allNeeds()).isEqualTo(1);
        assertThat(figures.newlyNear()).isEqualTo(1_000);
        assertThat(figures.metres()).isBetween(29_000L, 31_000L);
        assertThat(figures.epcis()).containsEntry("epci", new PlanFigures.Share(2, 2, 3));
    }

    @Test
    void theNearestHelpIsFoundOnceForAll() {
        NearestHelp helps = new NearestHelp(List.of(
                new NearestHelp.Help("Loin", new LatLon(47, 3)), new NearestHelp.Help("Près", new LatLon(46.05, 3))));

        assertThat(helps.from(new LatLon(46, 3))).hasValue(new NearestHelp.Found("Près", 5.6));
        assertThat(new NearestHelp(List.of()).from(new LatLon(46, 3))).isEmpty();
    }
}
