package fr.maillage.agenda.app.find;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.domain.find.Candidate;
import fr.maillage.agenda.domain.find.SessionFacets;
import fr.maillage.agenda.domain.find.SessionFilters;
import fr.maillage.directory.Directory;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.Wish;
import fr.maillage.shared.LatLon;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** From what someone says, where they are and when they can, to the sessions they can reach: soonest, then nearest. Never a dead end. */
@Service
public class FindSessions {

    /** How many sessions a page lists. */
    public static final int PAGE_SIZE = 20;

    private static final int BEYOND = 3;
    private static final int WIDEST_METRES = 100_000;

    /** How many dates are read where the first three or five are shown: those of one permanence are shown once. */
    private static final int FEW = 500;

    /** How far ahead the front page looks. */
    private static final Duration SOON = Duration.ofDays(14);

    /**
     * What is asked.
     *
     * @param text everyday words; may be empty
     * @param centre where the person is; null when they did not say
     * @param radiusMetres how far they can go, closed bound; ignored without a centre
     * @param from sessions that end after it; what is over is never found
     * @param until sessions that begin before it; null for ever
     * @param page from 1; past the last page means the last one
     */
    public record Search(
            String text,
            @Nullable LatLon centre,
            int radiusMetres,
            Instant from,
            @Nullable Instant until,
            SessionFilters filters,
            int page) {}

    /**
     * A session found.
     *
     * @param metres from where the person is; NaN when they did not say
     * @param more how many later dates it stands for
     * @param tier as {@link Candidate#tier}
     */
    public record Found(Session session, double metres, int more, int tier) {}

    /**
     * What is found.
     *
     * @param wish what was understood of the words
     * @param wide whether only a looser reading of the words found anything
     * @param facets all that passes, and the counts of further filters
     * @param page the page shown, from 1 to {@code pages}
     * @param pages at least 1
     * @param rows the sessions of that page, their seats as they are now
     * @param beyond when nothing passes: the next sessions that could do, however far and whatever is ticked
     * @param truncated whether more sessions answer than are counted
     */
    public record Results(
            Wish wish,
            boolean wide,
            SessionFacets facets,
            int page,
            int pages,
            List<Found> rows,
            List<Found> beyond,
            boolean truncated) {

        /** How many pass; a permanence or a series counts once. */
        public int total() {
            return facets.passing().size();
        }

        /** The rank of the first row of the page, from 1. */
        public int firstNumber() {
            return (page - 1) * PAGE_SIZE + 1;
        }
    }

    private record Answer(List<Candidate> candidates, boolean wide) {}

    private final SessionSearch search;
    private final PlannedSessions sessions;
    private final Directory directory;
    private final Clock clock;

    FindSessions(SessionSearch search, PlannedSessions sessions, Directory directory, Clock clock) {
        this.search = search;
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    /** Finds. */
    public Results find(Search asked) {
        Wish wish = directory.understand(asked.text());
        Answer answer = answer(wish, asked);
        SessionFacets facets = SessionFacets.of(answer.candidates(), asked.filters());
        int total = facets.passing().size();
        int pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.clamp(asked.page(), 1, pages);
        List<Candidate> shown = facets.passing().subList((page - 1) * PAGE_SIZE, Math.min(total, page * PAGE_SIZE));
        return new Results(
                wish,
                answer.wide(),
                facets,
                page,
                pages,
                rows(shown, facets),
                total == 0 ? beyond(wish, asked.centre(), asked.filters().room()) : List.of(),
                answer.candidates().size() >= most(asked.centre()));
    }

    /** Everything that passes, in order, every date of a permanence among them, for files; at most {@code most}. */
    public List<Found> listAll(Search asked, int most) {
        List<Candidate> every = SessionFacets.every(
                answer(directory.understand(asked.text()), asked).candidates(), asked.filters());
        return rows(every.stream().limit(most).toList(), SessionFacets.NONE);
    }

    /** The first that answer a wish, at most {@code most}; nothing looser. Cancelled ones are left out. */
    public List<Found> first(Wish wish, @Nullable LatLon centre, int radiusMetres, int most) {
        return first(wish, centre, radiusMetres, false, most);
    }

    private List<Found> first(Wish wish, @Nullable LatLon centre, int radiusMetres, boolean room, int most) {
        SessionFacets facets = SessionFacets.of(
                search.list(few(wish, centre, radiusMetres, null)).stream()
                        .filter(one -> !one.cancelled() && (one.room() || !room))
                        .toList(),
                SessionFilters.NONE);
        return rows(facets.passing().stream().limit(most).toList(), facets);
    }

    /** The next, whatever they are about, that one may come to. */
    public List<Found> next(int most) {
        SessionFacets facets = SessionFacets.of(
                search.list(few(directory.understand(""), null, 0, soon())).stream()
                        .filter(one -> !one.cancelled() && one.room())
                        .toList(),
                SessionFilters.NONE);
        return rows(facets.passing().stream().limit(most).toList(), facets);
    }

    private Instant soon() {
        return clock.instant().plus(SOON);
    }

    /** The next at a place, or at one that was merged into it; at most {@code most}, cancelled ones among them. */
    public List<Found> firstAt(PlaceId place, int most) {
        SessionFacets facets =
                SessionFacets.of(search.listAt(directory.listMerged(place), clock.instant()), SessionFilters.NONE);
        return rows(facets.passing().stream().limit(most).toList(), facets);
    }

    private Answer answer(Wish wish, Search asked) {
        Instant now = clock.instant();
        Instant from = asked.from().isBefore(now) ? now : asked.from();
        List<Candidate> close = search.list(wanted(wish, false, asked, from));
        if (!close.isEmpty() || !wish.isAsked()) {
            return new Answer(close, false);
        }
        return new Answer(search.list(wanted(wish, true, asked, from)), true);
    }

    private SessionSearch.Wanted wanted(Wish wish, boolean wide, Search asked, Instant from) {
        return new SessionSearch.Wanted(
                wish,
                wide,
                asked.centre(),
                asked.radiusMetres(),
                clock.instant(),
                from,
                asked.until(),
                most(asked.centre()));
    }

    /** Those of which only the first few are shown. */
    private SessionSearch.Wanted few(Wish wish, @Nullable LatLon centre, int radiusMetres, @Nullable Instant until) {
        Instant now = clock.instant();
        return new SessionSearch.Wanted(wish, false, centre, radiusMetres, now, now, until, FEW);
    }

    private static int most(@Nullable LatLon centre) {
        return centre == null ? SessionSearch.MOST_ANYWHERE : SessionSearch.MOST_NEAR;
    }

    /** The next that could do: what the words mean, anywhere; else anything, near. */
    private List<Found> beyond(Wish wish, @Nullable LatLon centre, boolean room) {
        List<Found> able = wish.isAsked() ? first(wish, null, 0, room, BEYOND) : List.of();
        if (!able.isEmpty()) {
            return able.stream().map(one -> from(one, centre)).toList();
        }
        Wish nothing = directory.understand("");
        List<Found> near = centre == null ? List.of() : first(nothing, centre, WIDEST_METRES, room, BEYOND);
        return near.isEmpty()
                ? first(nothing, null, 0, room, BEYOND).stream()
                        .map(one -> from(one, centre))
                        .toList()
                : near;
    }

    private static Found from(Found one, @Nullable LatLon centre) {
        return new Found(
                one.session(),
                centre == null
                        ? Double.NaN
                        : centre.distanceMetres(one.session().spot().position()),
                one.more(),
                one.tier());
    }

    private List<Found> rows(List<Candidate> shown, SessionFacets facets) {
        Map<UUID, Session> read = new HashMap<>();
        sessions.list(shown.stream().map(one -> new SessionId(one.id())).toList())
                .forEach(session -> read.put(session.id().value(), session));
        List<Found> rows = new ArrayList<>();
        for (Candidate one : shown) {
            Session session = read.get(one.id());
            if (session != null) {
                rows.add(new Found(session, one.metres(), facets.more().getOrDefault(one.id(), 0), one.tier()));
            }
        }
        return rows;
    }
}
