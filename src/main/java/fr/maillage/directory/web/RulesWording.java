package fr.maillage.directory.web;

import fr.maillage.directory.domain.hours.DayRule;
import fr.maillage.directory.domain.hours.TimeSpan;
import java.util.List;
import java.util.Locale;

/** The rules of opening hours in a sentence: « le mercredi des semaines impaires, de 9 h à 12 h ; … ». */
final class RulesWording {

    private final HoursMessages messages;
    private final ClockWording clock;
    private final DaysWording days;

    RulesWording(HoursMessages messages, Locale locale) {
        this.messages = messages;
        this.clock = new ClockWording(locale);
        this.days = new DaysWording(messages, locale);
    }

    String sentence(List<DayRule> rules) {
        return rules.stream()
                .map(this::rule)
                .reduce((earlier, next) -> text("rules-then", earlier, next))
                .orElse("");
    }

    private String rule(DayRule rule) {
        String words = rule.alwaysOpen() ? text("rule-always") : statement(rule);
        if (rule.joining() == DayRule.Joining.FALLS_BACK) {
            words = text("rule-otherwise", words);
        }
        String comment = rule.comment();
        boolean commentIsAll = rule.meaning() == DayRule.Meaning.DEPENDS_ON_COMMENT
                && rule.times().isEmpty();
        return comment == null || commentIsAll ? words : text("with-comment", words, comment);
    }

    private String statement(DayRule rule) {
        String when = days.words(rule.days());
        String times = days.list(rule.times().stream().map(this::times).toList());
        String whenAndTimes = times.isEmpty() ? when : text("rule", when, times);
        return switch (rule.meaning()) {
            case OPEN -> times.isEmpty() ? text("rule", when, text("all-day")) : whenAndTimes;
            case CLOSED -> text("rule-closed", whenAndTimes);
            case UNKNOWN -> text("rule-unknown", whenAndTimes);
            case DEPENDS_ON_COMMENT -> times.isEmpty() ? conditional(rule, when) : whenAndTimes;
        };
    }

    private String conditional(DayRule rule, String when) {
        String comment = rule.comment();
        if (comment == null) {
            return text("rule-unknown", when);
        }
        return rule.days().isEveryDay() ? comment : text("rule-condition", when, comment);
    }

    private String times(TimeSpan time) {
        String start = clock.time(time.startMinute());
        if (time.hasNoEnd()) {
            return text("span-from", start);
        }
        return text(time.endUnknown() ? "from-to-at-least" : "from-to", start, clock.time(time.endMinute()));
    }

    private String text(String key, Object... arguments) {
        return messages.text("directory.hours." + key, arguments);
    }
}
