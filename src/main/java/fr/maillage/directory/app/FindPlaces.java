package fr.maillage.directory.app;

import fr.maillage.directory.SupportMode;
import fr.maillage.directory.Terms;
import fr.maillage.directory.app.PlaceSearch.Reach;
import fr.maillage.directory.domain.search.Candidate;
import fr.maillage.directory.domain.search.Facets;
import fr.maillage.directory.domain.search.Filters;
import fr.maillage.directory.domain.search.Need;
import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The main job: from what someone says and where they are, to the nearest help that can do it. Never a dead end. */
@Service
public class FindPlaces {

    /** How many places a page lists. */
    public static final int PAGE_SIZE = 20;

    private static final int BEYOND = 3;

    /** How many times more are fetched where a few are shown: the stops of one unit may all be near. */
    private static final int STOPS = 5;

    private static final int AT_ONCE = 8;

    private static final int REMOTE = Terms.mask(List.of(SupportMode.REMOTE));

    /**
     * What is asked.
     *
     * @param text everyday words, or null
     * @param centre where the person is; null when they did not say
     * @param radiusMetres how far they can go, closed bound; ignored without a centre
     * @param page from 1; past the last page means the last one
     */
    public record Search(@Nullable String text, @Nullable LatLon centre, int radiusMetres, Filters filters, int page) {}

    /**
     * What is found.
     *
     * @param need what was understood of the words
     * @param wide whether only a looser reading of the words found anything
     * @param facets all that passes, and the counts of further filters
     * @param page the page shown, from 1 to {@code pages}
     * @param pages at least 1
     * @param rows the places of that page, nearest first
     * @param beyond when nothing passes: the nearest places that could help however far and whatever is ticked
     * @param truncated whether more places answer than are counted
     */
    public record Results(
            Need need,
            boolean wide,
            Facets facets,
            int page,
            int pages,
            List<PlaceRow> rows,
            List<PlaceRow> beyond,
            boolean truncated) {

        /** How many places pass. */
        public int total() {
            return facets.passing().size();
        }

        /** The rank of the first row of the page, from 1. */
        public int firstNumber() {
            return (page - 1) * PAGE_SIZE + 1;
        }
    }

    /** Searches hold their candidates in memory: a few at a time are quicker than many, and never too much. */
    private final Turnstile turnstile = new Turnstile(AT_ONCE);

    private record Found(List<Candidate> candidates, boolean wide) {}

    private final UnderstandNeed understand;
    private final PlaceSearch search;
    private final PlaceRows rows;
    private final PlaceHours hours;
    private final UnansweredQueries unanswered;

    FindPlaces(
            UnderstandNeed understand,
            PlaceSearch search,
            PlaceRows rows,
            PlaceHours hours,
            UnansweredQueries unanswered) {
        this.understand = understand;
        this.search = search;
        this.rows = rows;
        this.hours = hours;
        this.unanswered = unanswered;
    }

    /** Finds; a query that nothing answers where it is asked is counted, so that the vocabulary can grow. */
    public Results find(Search asked) {
        return turnstile.oneOfFew(() -> findNow(asked));
    }

    private Results findNow(Search asked) {
        Need need = understand.of(asked.text());
        Found found = candidates(need, asked);
        IntPredicate open = hours.openNow(
                found.candidates().stream().map(Candidate::hoursId).toList());
        Facets facets = Facets.of(found.candidates(), asked.filters(), REMOTE, open);
        int total = facets.passing().size();
        int pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.clamp(asked.page(), 1, pages);
        List<Candidate> shown = facets.passing().subList((page - 1) * PAGE_SIZE, Math.min(total, page * PAGE_SIZE));
        if (total == 0 && need.isAsked() && !asked.filters().isAny()) {
            unanswered.count(need.said());
        }
        List<PlaceRow> beyond = total == 0 ? beyond(need, asked.centre()) : List.of();
        return new Results(
                need,
                found.wide(),
                facets,
                page,
                pages,
                rows.listOf(shown),
                beyond,
                found.candidates().size() >= PlaceSearch.MOST_CANDIDATES);
    }

    /** The first places of an answer, for whoever tries the vocabulary: nothing is counted. */
    public List<PlaceRow> first(Search asked, int most) {
        return rows.listOf(
                Candidate.oneEach(listAll(asked)).stream().limit(most).toList());
    }

    /** Everything that passes, in order, for exports: each stop of a unit too. */
    public List<Candidate> listAll(Search asked) {
        return turnstile.oneOfFew(() -> listAllNow(asked));
    }

    private List<Candidate> listAllNow(Search asked) {
        Need need = understand.of(asked.text());
        Found found = candidates(need, asked);
        IntPredicate open = hours.openNow(
                found.candidates().stream().map(Candidate::hoursId).toList());
        return Facets.every(found.candidates(), asked.filters(), REMOTE, open);
    }

    /** The nearest places of any kind, a unit once. */
    public List<PlaceRow> nearest(LatLon centre, int most) {
        return rows.listOf(first(search.nearest(Need.NONE, Reach.CLOSE, centre, most * STOPS), most));
    }

    private static List<Candidate> first(List<Candidate> able, int most) {
        return Candidate.oneEach(able).stream().limit(most).toList();
    }

    private Found candidates(Need need, Search asked) {
        List<Candidate> close = candidates(need, Reach.CLOSE, asked);
        if (!close.isEmpty() || !need.isAsked()) {
            return new Found(close, false);
        }
        return new Found(candidates(need, Reach.WIDE, asked), true);
    }

    private List<Candidate> candidates(Need need, Reach reach, Search asked) {
        LatLon centre = asked.centre();
        return centre == null
                ? search.anywhere(need, reach, PlaceSearch.MOST_CANDIDATES)
                : search.within(need, reach, centre, asked.radiusMetres());
    }

    private List<PlaceRow> beyond(Need need, @Nullable LatLon centre) {
        List<Candidate> able = centre == null
                ? search.anywhere(need, Reach.WIDE, BEYOND * STOPS)
                : search.nearest(need, Reach.WIDE, centre, BEYOND * STOPS);
        if (able.isEmpty() && need.isAsked()) {
            able = centre == null
                    ? search.anywhere(Need.NONE, Reach.CLOSE, BEYOND * STOPS)
                    : search.nearest(Need.NONE, Reach.CLOSE, centre, BEYOND * STOPS);
        }
        return rows.listOf(first(able, BEYOND));
    }
}
