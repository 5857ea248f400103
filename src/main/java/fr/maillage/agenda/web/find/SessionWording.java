package fr.maillage.agenda.web.find;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionNews.News;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.find.FindSessions.Found;
import fr.maillage.design.Dates;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.TermWords;
import fr.maillage.territory.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Sessions in a list, in the reader's words. One a page. */
final class SessionWording {

    private static final double METRES_ENOUGH = 950;

    private final SessionWords words;
    private final TermWords terms;
    private final MessageSource messages;
    private final Locale language;
    private final Instant now;
    private final String whereQuery;
    private final Map<UUID, String> regularly;
    private final Map<SessionId, News> latest;

    /** @param where lets the pages of sessions say how far they are; null when the reader did not say */
    SessionWording(
            SessionWords words,
            TermWords terms,
            MessageSource messages,
            Locale language,
            Instant now,
            @Nullable Where where,
            Map<UUID, String> regularly,
            Map<SessionId, News> latest) {
        this.regularly = regularly;
        this.latest = latest;
        this.terms = terms;
        this.words = words;
        this.messages = messages;
        this.language = language;
        this.now = now;
        this.whereQuery = where == null || where.commune() == null
                ? ""
                : "?ou=" + where.commune().code().value();
    }

    /** A row under the heading of its day. */
    SessionView underItsDay(Found found, int number) {
        return view(found, Integer.toString(number), true);
    }

    /** A row that says its whole date. */
    SessionView withItsDate(Found found) {
        return view(found, null, false);
    }

    /**
     * A session of a series, on the page of another one.
     *
     * @param begun whether the first one is past, after which nobody signs up
     */
    SessionView partOf(Session session, boolean begun) {
        SessionView row = withItsDate(session);
        Session.PartOf part = session.series();
        boolean plain = begun || session.isCancelled() || session.isPast(now) || session.seats() == null;
        return plain || part == null || part.number() == 1
                ? row
                : row.saying(text("agenda.find.series-part.short", part.number(), part.of()));
    }

    /** The same of a session by itself. */
    SessionView withItsDate(Session session) {
        return withItsDate(new Found(session, Double.NaN, 0, 1));
    }

    private SessionView view(Found found, @Nullable String number, boolean dayIsSaid) {
        Session session = found.session();
        Spot spot = session.spot();
        boolean oneDay = session.start().toLocalDate().equals(session.end().toLocalDate());
        return new SessionView(
                number,
                session.name(),
                session.path() + whereQuery,
                dayIsSaid && oneDay
                        ? words.hours(session.start(), session.end(), language)
                        : words.when(session, language),
                Double.isNaN(found.metres())
                        ? spot.communeName()
                        : text("agenda.find.where", spot.communeName(), distance(found.metres())),
                spot.name().equals(spot.communeName()) ? "" : spot.name(),
                about(session.activity()),
                more(found),
                state(session),
                isOpen(session),
                session.isCancelled() || isBadNews(session));
    }

    /** « Atelier pour débuter. Gratuit. ». */
    String about(Activity activity) {
        List<String> parts = new ArrayList<>();
        parts.add(words.kind(activity.kind(), language));
        if (activity.level() != Level.ANY) {
            parts.add(words.level(activity.level(), language));
        }
        if (activity.kind() != ActivityKind.PERMANENCE || activity.costCents() > 0) {
            parts.add(words.cost(activity, language));
        }
        return String.join(" · ", parts);
    }

    /** « Tous les mardis de 14 h à 17 h »; null for what is no permanence with a rule. */
    @Nullable
    String regularly(Session session) {
        Session.Occurrence occurrence = session.occurrence();
        String sentence = occurrence == null ? null : regularly.get(occurrence.recurrence());
        return sentence == null ? null : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private @Nullable String more(Found found) {
        String rule = regularly(found.session());
        if (rule != null) {
            return rule;
        }
        if (found.more() == 0) {
            return null;
        }
        Session.PartOf series = found.session().series();
        return series == null ? text("agenda.find.more", found.more()) : text("agenda.find.series", series.of());
    }

    /** What is new of it, such as a bus that runs late; null when nothing is. */
    @Nullable
    News news(Session session) {
        return latest.get(session.id());
    }

    private boolean isBadNews(Session session) {
        News news = news(session);
        return news != null && !news.good();
    }

    /** What is new of it, then what {@link SessionWords#seats} says, or why it no longer matters. */
    String state(Session session) {
        News news = news(session);
        String seats = seats(session);
        if (news == null) {
            return seats;
        }
        return session.seats() == null ? news.text() : text("agenda.find.news", news.text(), seats);
    }

    /** Seats alone, for a page that tells the news elsewhere. */
    String seats(Session session) {
        if (!session.isCancelled() && session.isPast(now)) {
            return text("agenda.find.past");
        }
        if (session.isCancelled() || session.seats() == null) {
            return words.seats(session, language);
        }
        Session.PartOf series = session.series();
        if (series != null && series.number() > 1) {
            return text("agenda.find.part", series.number(), series.of());
        }
        return session.takesRegistrations(now) ? words.seats(session, language) : text("agenda.find.closed");
    }

    /** Whether somebody who reads this now may come. */
    boolean isOpen(Session session) {
        if (session.isCancelled() || session.isPast(now)) {
            return false;
        }
        Session.PartOf series = session.series();
        return session.seats() == null
                || (session.takesRegistrations(now)
                        && !session.seats().isFull()
                        && (series == null || series.number() == 1));
    }

    /** « Papiers et démarches en ligne ». */
    String term(StandardTerm term) {
        return terms.of(term, language);
    }

    /** « 400 m », « 4 km »: as the crow flies, so no finer than it can be true. */
    String distance(double metres) {
        if (metres < METRES_ENOUGH) {
            return text("agenda.find.metres", Long.toString(Math.max(1, Math.round(metres / 100)) * 100));
        }
        return text("agenda.find.kilometres", Long.toString(Math.round(metres / 1000)));
    }

    /** « Aujourd’hui, mercredi 14 mai », with the year only where it is another one. */
    String day(LocalDate day) {
        LocalDate today = now.atZone(Dates.FRANCE).toLocalDate();
        String name = Dates.weekday(day, language);
        String year = "\u00a0" + day.getYear();
        String plain = day.getYear() == today.getYear() && name.endsWith(year)
                ? name.substring(0, name.length() - year.length())
                : name;
        if (day.equals(today)) {
            return text("agenda.find.today", plain);
        }
        return day.equals(today.plusDays(1)) ? text("agenda.find.tomorrow", plain) : plain;
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
