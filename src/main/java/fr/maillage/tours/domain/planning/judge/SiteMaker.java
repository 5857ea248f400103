package fr.maillage.tours.domain.planning.judge;

import fr.maillage.needs.HalfDay;
import fr.maillage.needs.Urgency;
import fr.maillage.tours.StandingTime;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanInput.Ban;
import fr.maillage.tours.domain.planning.PlanInput.Demand;
import fr.maillage.tours.domain.planning.PlanInput.Village;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes villages ready: reckons once what a visit would bring on each half day of the plan. */
final class SiteMaker {

    private static final int PERCENT = 100;
    private static final int IN_PART = 2;
    private static final int TOO_LATE = 4;

    private final PlanInput input;
    private final List<Outing> outings;
    private final int length;

    SiteMaker(PlanInput input, List<Outing> outings) {
        this.input = input;
        this.outings = outings;
        this.length = Math.max(1, (int) ChronoUnit.DAYS.between(input.first(), input.last()));
    }

    Site make(int index, Village village, Party party, Worth worth) {
        Set<LocalDate> banned = new HashSet<>();
        boolean never = false;
        for (Ban ban : input.bans()) {
            if (ban.commune().equals(village.commune())) {
                never |= ban.date() == null;
                if (ban.date() != null) {
                    banned.add(ban.date());
                }
            }
        }
        boolean[] free = new boolean[outings.size()];
        boolean[] taken = new boolean[outings.size()];
        int[] @Nullable [] open = new int[outings.size()][];
        for (Outing outing : outings) {
            free[outing.index()] = !never && !banned.contains(outing.date());
            taken[outing.index()] = village.standing().stream()
                    .anyMatch(day -> Math.abs(ChronoUnit.DAYS.between(day, outing.date())) < Ground.APART);
            open[outing.index()] = open(village, outing);
        }
        int[][] needs = village.needs().stream().map(this::points).toArray(int[][]::new);
        return new Site(
                index,
                village,
                party,
                worth,
                free,
                taken,
                open,
                needs,
                residents(village),
                sinceLast(village),
                village.standing().stream()
                        .filter(day -> !day.isBefore(input.first()))
                        .mapToInt(day -> (int) ChronoUnit.DAYS.between(input.first(), day))
                        .sorted()
                        .distinct()
                        .toArray());
    }

    private static int @Nullable [] open(Village village, Outing outing) {
        return village.opens().isEmpty()
                ? null
                : village.opens().stream()
                        .filter(time -> time.day() == outing.date().getDayOfWeek())
                        .sorted(Comparator.comparingInt(StandingTime::from))
                        .flatMapToInt(time -> IntStream.of(Timetable.quarter(time.from()), time.to()))
                        .toArray();
    }

    private static boolean suits(Set<HalfDay> days, Outing outing, boolean morning) {
        return days.isEmpty() || days.contains(new HalfDay(outing.date().getDayOfWeek(), morning));
    }

    private int sinceLast(Village village) {
        LocalDate last = village.lastVisit();
        return last == null ? Integer.MAX_VALUE : (int) Math.max(0, ChronoUnit.DAYS.between(last, input.first()));
    }

    private int[] points(Demand demand) {
        int[] points = new int[2 * outings.size()];
        for (int code = 0; code < points.length; code++) {
            points[code] = points(demand, outings.get(code / 2), code % 2 == 0);
        }
        return points;
    }

    private int points(Demand demand, Outing outing, boolean morning) {
        long people = Math.clamp(demand.people(), 1, Points.MOST_ASKED);
        long points = input.weights().needs() * Points.ASKED * people * pressure(demand.urgency());
        int asked = Integer.bitCount(demand.services());
        if (asked > 0) {
            points = points * Integer.bitCount(demand.services() & outing.services()) / asked;
        }
        if (!suits(demand.suits(), outing, morning)) {
            points /= IN_PART;
        }
        if (demand.isLate(outing.date())) {
            points /= TOO_LATE;
        }
        return (int) (points * (PERCENT - (PERCENT - Points.LATE) * (long) outing.day() / length) / PERCENT);
    }

    private static int pressure(Urgency urgency) {
        return switch (urgency) {
            case CAN_WAIT -> 1;
            case SOON -> 2;
            case PRESSING -> 4;
        };
    }

    private long residents(Village village) {
        double people = Math.clamp(village.population(), 0, Points.MOST_RESIDENTS);
        Double seniors = village.seniors();
        double age = 1 - Points.SENIORS + (seniors == null ? Points.SENIORS : Math.clamp(seniors, 0.0, 1.0));
        Double help = village.helpKm();
        double far = help == null ? 1 : Math.clamp(help / Points.FAR_KM, Points.NEAR_SHARE, 1.0);
        return Math.round(people * age * far * Points.RESIDENT * input.weights().reach());
    }
}
