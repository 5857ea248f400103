package fr.maillage.directory.domain.hours;

import fr.maillage.directory.domain.hours.HolidayCalendar.Answer;
import fr.maillage.directory.domain.hours.Segment.Kind;
import fr.maillage.directory.domain.hours.Segment.Paint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies rules to a date. When a school holiday is not known, the day is worked out both ways and only what both
 * agree on is certain. On a public holiday of which no rule speaks, openings are doubtful: the specification would
 * have them hold, but in France the door is most often shut.
 */
final class DayEvaluation {

    private final List<DayRule> rules;
    private final HolidayCalendar calendar;

    DayEvaluation(List<DayRule> rules, HolidayCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    Timeline timelineOf(LocalDate date) {
        Timeline inTerm = paint(date, new Supposed(false));
        if (!needsSchoolCalendar()) {
            return inTerm;
        }
        return Timeline.agreement(inTerm, paint(date, new Supposed(true)), Doubt.SCHOOL_HOLIDAYS);
    }

    /** Whether a rule for holidays or for a few dates governs the day, or a public holiday makes it doubtful. */
    boolean isExceptional(LocalDate date) {
        List<DayRule> inTerm = listRulesOf(date, new Supposed(false));
        return inTerm.stream().anyMatch(rule -> rule.days().isException())
                || isDoubtfulHoliday(date, inTerm)
                || (needsSchoolCalendar() && !inTerm.equals(listRulesOf(date, new Supposed(true))));
    }

    private Timeline paint(LocalDate date, Supposed facts) {
        List<DayRule> applied = listRulesOf(date, facts);
        Timeline timeline = new Timeline();
        for (DayRule rule : applied) {
            paint(timeline, rule);
        }
        if (isDoubtfulHoliday(date, applied)) {
            timeline.repaint(paint -> doubtOnHoliday(paint));
        }
        return timeline;
    }

    private List<DayRule> listRulesOf(LocalDate date, Supposed facts) {
        List<DayRule> applied = new ArrayList<>(rules.size());
        for (DayRule rule : rules) {
            if (rule.days().contains(date, facts)) {
                if (rule.forgetsEarlier()) {
                    applied.clear();
                }
                applied.add(rule);
            }
        }
        return applied;
    }

    private boolean isDoubtfulHoliday(LocalDate date, List<DayRule> applied) {
        return calendar.findPublicHoliday(date).isPresent()
                && applied.stream().anyMatch(rule -> rule.meaning() != DayRule.Meaning.CLOSED)
                && applied.stream()
                        .noneMatch(rule -> rule.alwaysOpen()
                                || rule.days().names(HolidayDay.Kind.PUBLIC)
                                || rule.days().namesFewDates());
    }

    private boolean needsSchoolCalendar() {
        return rules.stream().anyMatch(rule -> rule.days().names(HolidayDay.Kind.SCHOOL));
    }

    private static void paint(Timeline timeline, DayRule rule) {
        if (rule.meaning() == DayRule.Meaning.CLOSED && rule.times().isEmpty()) {
            timeline.paint(0, 2 * TimeSpan.DAY, new Paint(Kind.CLOSED, null, rule.comment()));
            return;
        }
        List<TimeSpan> times = rule.times().isEmpty() ? List.of(TimeSpan.wholeDay()) : rule.times();
        for (TimeSpan time : times) {
            Paint paint = paintOf(rule, time);
            int end = time.hasNoEnd() ? TimeSpan.DAY : time.endMinute();
            paint(timeline, rule, time.startMinute(), end, paint);
            if (time.endUnknown() && end < TimeSpan.DAY) {
                paint(timeline, rule, end, TimeSpan.DAY, Paint.doubtful(Doubt.CLOSING_TIME));
            }
        }
    }

    private static void paint(Timeline timeline, DayRule rule, int start, int end, Paint paint) {
        if (rule.joining() == DayRule.Joining.FALLS_BACK) {
            timeline.paintWhereClosed(start, end, paint);
        } else {
            timeline.paint(start, end, paint);
        }
    }

    private static Paint doubtOnHoliday(Paint paint) {
        return paint.isClosed() ? paint : new Paint(Kind.DOUBTFUL, Doubt.PUBLIC_HOLIDAY, paint.comment());
    }

    private static Paint paintOf(DayRule rule, TimeSpan time) {
        return switch (rule.meaning()) {
            case CLOSED -> new Paint(Kind.CLOSED, null, rule.comment());
            case DEPENDS_ON_COMMENT -> new Paint(Kind.DOUBTFUL, Doubt.DEPENDS_ON_COMMENT, rule.comment());
            case UNKNOWN -> new Paint(Kind.DOUBTFUL, Doubt.STATED, rule.comment());
            case OPEN -> new Paint(openKind(time), null, rule.comment());
        };
    }

    private static Kind openKind(TimeSpan time) {
        if (time.hasNoEnd()) {
            return Kind.OPEN_WITHOUT_END;
        }
        return time.endUnknown() ? Kind.OPEN_AT_LEAST : Kind.OPEN;
    }

    /** The calendar's facts, with an answer for the school holidays it does not know. */
    private final class Supposed implements HolidayDay.Facts {

        private final boolean schoolHoliday;

        private Supposed(boolean schoolHoliday) {
            this.schoolHoliday = schoolHoliday;
        }

        @Override
        public boolean isPublic(LocalDate date) {
            return calendar.findPublicHoliday(date).isPresent();
        }

        @Override
        public boolean isSchool(LocalDate date) {
            Answer answer = calendar.isSchoolHoliday(date);
            return answer == Answer.UNKNOWN ? schoolHoliday : answer == Answer.YES;
        }
    }
}
