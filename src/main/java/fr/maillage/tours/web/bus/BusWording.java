package fr.maillage.tours.web.bus;

import fr.maillage.agenda.LatestNews;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionNews.News;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.SignUp;
import fr.maillage.design.Ui;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passages in the reader’s words. One a page. */
final class BusWording {

    private static final double METRES_ENOUGH = 950;

    private final Ui ui;
    private final SessionWords words;
    private final @Nullable SignUp signUp;
    private final Instant now;
    private final Map<SessionId, News> news;

    BusWording(
            Ui ui,
            SessionWords words,
            LatestNews latest,
            @Nullable SignUp signUp,
            Instant now,
            Collection<Passage> passages) {
        this.ui = ui;
        this.words = words;
        this.signUp = signUp;
        this.now = now;
        this.news = latest.of(passages.stream().map(Passage::session).toList(), ui.locale());
    }

    /** A passage near somebody; {@code several} when its unit is to be named. */
    BusPage.Row row(Passage passage, boolean several) {
        Session session = passage.session();
        return new BusPage.Row(
                words.when(session, locale()),
                session.path(),
                where(passage) + (passage.metres() == null ? "" : ui.t("tours.bus.at", distance(passage.metres()))),
                state(session),
                isOpen(session),
                session.isCancelled() || isBad(session),
                several ? passage.unitName() : null,
                signUp(session),
                session.isCancelled() ? null : reminder(passage),
                session.isCancelled() && !session.reason().isEmpty() ? session.reason() : null);
    }

    /** A date below its stop. */
    BusPage.Date date(Passage passage) {
        Session session = passage.session();
        boolean newer = session.isCancelled() || news.containsKey(session.id());
        return new BusPage.Date(
                words.day(session.start().toLocalDate(), locale()) + ", "
                        + words.hours(session.start(), session.end(), locale()),
                session.path(),
                newer ? state(session) : null,
                session.isCancelled() || isBad(session));
    }

    /** « Louroux-la-Ronce, place du Four ». */
    static String where(Passage passage) {
        String commune = passage.session().spot().communeName();
        return passage.stopName().equals(commune) ? commune : commune + ", " + passage.stopName();
    }

    /** « 400 m », « 4 km »: as the crow flies, so no finer than it can be true. */
    String distance(int metres) {
        if (metres < METRES_ENOUGH) {
            return ui.t("tours.bus.metres", Long.toString(Math.max(1, Math.round(metres / 100.0)) * 100));
        }
        return ui.t("tours.bus.kilometres", Long.toString(Math.round(metres / 1000.0)));
    }

    /** Where one asks to be reminded of this stop; null when it is none that the unit comes back to. */
    static @Nullable String reminder(Passage passage) {
        Stop stop = passage.stop();
        return stop == null || !stop.announced() || stop.retired()
                ? null
                : "/bus/rappel?arret=" + stop.id().value();
    }

    private String state(Session session) {
        News one = news.get(session.id());
        String seats = session.isCancelled() || session.seats() == null || session.takesRegistrations(now)
                ? words.seats(session, locale())
                : ui.t("tours.bus.closed");
        if (one == null) {
            return seats;
        }
        return session.seats() == null ? one.text() : one.text() + " · " + seats;
    }

    private boolean isBad(Session session) {
        News one = news.get(session.id());
        return one != null && !one.good();
    }

    private boolean isOpen(Session session) {
        return !session.isCancelled()
                && (session.seats() == null
                        || (session.takesRegistrations(now) && !session.seats().isFull()));
    }

    private @Nullable String signUp(Session session) {
        boolean takes = session.takesRegistrations(now)
                && session.seats() != null
                && (!session.seats().isFull() || session.seats().waitingList());
        return takes && signUp != null ? signUp.path(session) : null;
    }

    private Locale locale() {
        return ui.locale();
    }
}
