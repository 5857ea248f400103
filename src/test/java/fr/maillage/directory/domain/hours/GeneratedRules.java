package fr.maillage.directory.domain.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Made-up weekly rules and what they mean, worked out minute by minute without any of the product's code: the judge of
 * the evaluation.
 */
record GeneratedRules(List<WeeklyRule> rules) {

    private static final String[] NAMES = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    private static final int DAY = 1440;

    /**
     * One rule.
     *
     * @param from first weekday, 0 is Monday
     * @param to last weekday, before the first one when it goes around Sunday
     * @param times starts and ends in minutes; none is a closure
     */
    record WeeklyRule(boolean adds, int from, int to, List<int[]> times) {

        boolean names(int weekday) {
            return Math.floorMod(weekday - from, 7) <= Math.floorMod(to - from, 7);
        }

        String text() {
            String days = from == to ? NAMES[from] : NAMES[from] + "-" + NAMES[to];
            String hours = times.stream()
                    .map(time -> clock(time[0]) + "-" + clock(time[1]))
                    .collect(Collectors.joining(","));
            return days + " " + (times.isEmpty() ? "off" : hours);
        }

        private static String clock(int minute) {
            return "%02d:%02d".formatted(minute / 60, minute % 60);
        }
    }

    static GeneratedRules make(Random random) {
        List<WeeklyRule> rules = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            boolean closure = !rules.isEmpty() && random.nextInt(4) == 0;
            int from = random.nextInt(7);
            int to = random.nextBoolean() ? from : random.nextInt(7);
            boolean adds = !rules.isEmpty() && !closure && random.nextInt(3) == 0;
            rules.add(new WeeklyRule(adds, from, to, closure ? List.of() : times(random)));
        }
        return new GeneratedRules(rules);
    }

    String text() {
        StringBuilder text = new StringBuilder(rules.getFirst().text());
        rules.stream()
                .skip(1)
                .forEach(rule -> text.append(rule.adds() ? ", " : "; ").append(rule.text()));
        return text.toString();
    }

    boolean isOpen(LocalDateTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        return isOpen(time.toLocalDate(), minute) || isOpen(time.toLocalDate().minusDays(1), minute + DAY);
    }

    /** The first minute after this one at which it is open, or not; the limit when there is none before. */
    LocalDateTime nextChange(LocalDateTime time, boolean toOpen, LocalDateTime limit) {
        LocalDateTime next = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        while (next.isBefore(limit) && isOpen(next) != toOpen) {
            next = next.plusMinutes(1);
        }
        return next;
    }

    private boolean isOpen(LocalDate date, int minute) {
        boolean open = false;
        for (WeeklyRule rule : rules) {
            if (rule.names(date.getDayOfWeek().getValue() - 1)) {
                boolean inside = rule.times().stream().anyMatch(time -> time[0] <= minute && minute < time[1]);
                open = rule.adds() ? open || inside : inside;
            }
        }
        return open;
    }

    private static List<int[]> times(Random random) {
        List<int[]> times = new ArrayList<>();
        if (random.nextInt(8) == 0) {
            int start = 18 * 60 + random.nextInt(5 * 60);
            times.add(new int[] {start, DAY + 1 + random.nextInt(3 * 60)});
            return times;
        }
        int start = 6 * 60 + random.nextInt(4 * 60);
        for (int count = 1 + random.nextInt(3); count > 0 && start < 20 * 60; count--) {
            int end = start + 1 + random.nextInt(4 * 60);
            times.add(new int[] {start, end});
            start = end + random.nextInt(2 * 60);
        }
        return times;
    }
}
