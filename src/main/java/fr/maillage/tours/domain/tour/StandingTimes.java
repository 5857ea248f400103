package fr.maillage.tours.domain.tour;

import fr.maillage.tours.StandingTime;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads in plain French, or English, when a unit may stand somewhere: « tous les jours de 14 h à 18 h », « sauf le mardi matin ».
 * A morning ends and an afternoon begins at 13 h. What is not understood whole is not understood.
 */
public final class StandingTimes {

    private static final int NOON = 13 * 60;
    private static final int EVENING = 18 * 60;
    private static final int WEEK = 7 * StandingTime.DAY;

    private final BitSet said = new BitSet(WEEK);
    private final BitSet barred = new BitSet(WEEK);
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private final BitSet hours = new BitSet(StandingTime.DAY);
    private boolean except;
    private boolean daysLast;
    private boolean any;

    private StandingTimes() {}

    /** When one may stand there; empty for at all times, absent when it is not understood or leaves no time at all. */
    public static Optional<List<StandingTime>> read(String text) {
        if (text.isBlank()) {
            return Optional.of(List.of());
        }
        return StandingToken.read(text).flatMap(tokens -> new StandingTimes().read(tokens));
    }

    private Optional<List<StandingTime>> read(List<StandingToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            int used = take(tokens.subList(i, tokens.size()));
            if (used == 0) {
                return Optional.empty();
            }
            i += used - 1;
        }
        end();
        BitSet free = new BitSet(WEEK);
        if (said.isEmpty()) {
            free.set(0, WEEK);
        } else {
            free.or(said);
        }
        free.andNot(barred);
        return !any || free.isEmpty() ? Optional.empty() : Optional.of(times(free));
    }

    /** How many tokens it understood; 0 for none. */
    private int take(List<StandingToken> left) {
        return switch (left.getFirst()) {
            case StandingToken.Days first -> {
                DayOfWeek last = left.size() > 2 && left.get(1) instanceof StandingToken.To ? one(left.get(2)) : null;
                DayOfWeek from = one(first);
                startDays();
                if (last == null || from == null) {
                    days.addAll(first.days());
                    yield 1;
                }
                for (DayOfWeek day = from; day != last; day = day.plus(1)) {
                    days.add(day);
                }
                days.add(last);
                yield 3;
            }
            case StandingToken.Part part -> hours(part.from(), part.to(), 1);
            case StandingToken.Time from ->
                left.size() > 2
                                && left.get(1) instanceof StandingToken.To
                                && left.get(2) instanceof StandingToken.Time to
                        ? hours(from.minute(), to.minute(), 3)
                        : 0;
            case StandingToken.After ignored ->
                left.size() > 1 && left.get(1) instanceof StandingToken.Time time
                        ? hours(time.minute(), StandingTime.DAY, 2)
                        : 0;
            case StandingToken.Before ignored ->
                left.size() > 1 && left.get(1) instanceof StandingToken.Time time ? hours(0, time.minute(), 2) : 0;
            case StandingToken.Except ignored -> {
                end();
                except = true;
                yield 1;
            }
            case StandingToken.Stop ignored -> {
                end();
                except = false;
                yield 1;
            }
            case StandingToken.To ignored -> 0;
        };
    }

    private static @Nullable DayOfWeek one(StandingToken token) {
        return token instanceof StandingToken.Days(Set<DayOfWeek> days) && days.size() == 1
                ? days.iterator().next()
                : null;
    }

    /** Days after « lundi matin » begin anew; after « de 14 h à 18 h le lundi » they go on. */
    private void startDays() {
        if (!hours.isEmpty() && !days.isEmpty() && !daysLast) {
            end();
        }
        daysLast = !hours.isEmpty();
    }

    private int hours(int from, int to, int used) {
        if (from >= to || to > StandingTime.DAY) {
            return 0;
        }
        if (daysLast) {
            end();
        }
        hours.set(from, to);
        return used;
    }

    private void end() {
        if (days.isEmpty() && hours.isEmpty()) {
            return;
        }
        any = true;
        Set<DayOfWeek> on = days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
        if (hours.isEmpty()) {
            hours.set(0, StandingTime.DAY);
        }
        for (DayOfWeek day : on) {
            int start = start(day);
            hours.stream().forEach(minute -> (except ? barred : said).set(start + minute));
        }
        days.clear();
        hours.clear();
        daysLast = false;
    }

    private static int start(DayOfWeek day) {
        return (day.getValue() - 1) * StandingTime.DAY;
    }

    private static List<StandingTime> times(BitSet free) {
        List<StandingTime> times = new ArrayList<>();
        if (free.cardinality() == WEEK) {
            return times;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            BitSet there = free.get(start(day), start(day) + StandingTime.DAY);
            for (int from = there.nextSetBit(0); from >= 0; ) {
                int to = there.nextClearBit(from);
                times.add(new StandingTime(day, from, to));
                from = there.nextSetBit(to);
            }
        }
        return times;
    }

    static StandingToken morning() {
        return new StandingToken.Part(0, NOON);
    }

    static StandingToken afternoon() {
        return new StandingToken.Part(NOON, StandingTime.DAY);
    }

    static StandingToken evening() {
        return new StandingToken.Part(EVENING, StandingTime.DAY);
    }
}
