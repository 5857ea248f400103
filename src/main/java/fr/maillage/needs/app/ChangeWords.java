package fr.maillage.needs.app;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What became of sessions, as it is told to a commune. */
@Component
class ChangeWords {

    /** More than so many lines are counted: nobody reads a year of dates on a telephone. */
    private static final int MOST = 6;

    private final SessionWords words;
    private final MessageSource messages;

    ChangeWords(SessionWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** A line each, in the language of whoever raised the need; empty for none. */
    String of(List<SessionChange> changes, NeedSheet need) {
        Locale language = need.contact().language().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        int told = changes.size() > MOST + 1 ? MOST : changes.size();
        Stream<String> lines = changes.stream().limit(told).map(one -> line(one, language));
        Stream<String> rest = told == changes.size()
                ? Stream.empty()
                : Stream.of(text(language, "needs.follow.more", changes.size() - told));
        return Stream.concat(lines, rest).collect(Collectors.joining("\n"));
    }

    private String line(SessionChange change, Locale language) {
        Session now = change.now();
        String before = words.moment(change.told().start().atZone(now == null ? Dates.FRANCE : now.zone()), language);
        String name = now == null ? change.told().name() : now.name();
        String reason = now == null ? "" : now.reason();
        return switch (change.kind()) {
            case OFF -> text(language, "needs.follow.cancelled", name + ", " + before, reason);
            case MOVED ->
                text(language, "needs.follow.moved", name, before, change.told().place(), reason);
            case BACK ->
                text(language, "needs.follow.back", name + ", " + (now == null ? before : words.when(now, language)));
        };
    }

    private String text(Locale language, String key, Object... values) {
        return messages.getMessage(key, values, language)
                .replaceAll("[ \u00a0]+$", "")
                .strip();
    }
}
