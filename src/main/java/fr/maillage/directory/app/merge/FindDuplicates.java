package fr.maillage.directory.app.merge;

import fr.maillage.directory.app.merge.MergePlaces.Grounds;
import fr.maillage.directory.app.merge.MergePlaces.Outcome;
import fr.maillage.directory.domain.merge.CandidateKeys;
import fr.maillage.directory.domain.merge.Judge;
import fr.maillage.directory.domain.merge.Judgement;
import fr.maillage.directory.domain.merge.Judgement.Verdict;
import fr.maillage.directory.domain.merge.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the places that changed since it last looked, compares each with the few that share a key with it, merges those that
 * are surely one and puts the doubtful before a person. Never all places with all: a key that many share is passed over.
 */
@Service
public class FindDuplicates {

    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);
    /** A telephone number or a word of a commune that more places share tells nothing of any two of them. */
    private static final int MOST_SHARING = 80;

    private static final String TOUCHED = """
            select p.id from directory.place p
            left join directory.duplicate_look l on l.place_id = p.id
            where p.id > :after and p.gone_at is null and l.updated_at is distinct from p.updated_at
            order by p.id limit :most""";

    private static final String LOOKED = """
            insert into directory.duplicate_look (place_id, updated_at)
            select id, updated_at from directory.place where id = any (cast(:ids as uuid[]))
            on conflict (place_id) do update set updated_at = excluded.updated_at""";

    private static final String KEYS = """
            insert into directory.duplicate_key (place_id, key)
            select * from unnest(cast(:places as uuid[]), cast(:keys as text[])) on conflict do nothing""";

    private static final String PAIRS = """
            with probe as (
                select * from unnest(cast(:places as uuid[]), cast(:keys as text[])) probe(place_id, key)),
            few as (
                select distinct_key.key
                from (select distinct key from probe) distinct_key
                where (select count(*) from (select from directory.duplicate_key k where k.key = distinct_key.key
                                             limit :most + 1) shared) between 1 and :most)
            select distinct probe.place_id as one, k.place_id as other
            from probe
            join few using (key)
            join directory.duplicate_key k using (key)
            where k.place_id <> probe.place_id""";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Sightings sightings;
    private final MergePlaces merge;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    FindDuplicates(JdbcClient db, TransactionTemplate transaction, Sightings sightings, MergePlaces merge) {
        this.db = db;
        this.transaction = transaction;
        this.sightings = sightings;
        this.merge = merge;
    }

    /** What came of a search. */
    public record Found(int looked, int compared, int merged, int waiting) {}

    /** A pair of places to be compared. */
    public record Pair(UUID one, UUID other) {}

    private record Judged(UUID one, UUID other, Judgement judgement) {}

    /** Looks at all that changed, some hundreds at a time. When another thread is at it, waits for it first. */
    public Found run() {
        oneAtATime.lock();
        try {
            List<UUID> touched = touched(FIRST);
            if (touched.isEmpty()) {
                return new Found(0, 0, 0, 0);
            }
            Judge judge = new Judge(sightings.weights());
            Found all = new Found(0, 0, 0, 0);
            while (!touched.isEmpty()) {
                Found some = look(touched, judge);
                all = new Found(
                        all.looked() + some.looked(),
                        all.compared() + some.compared(),
                        all.merged() + some.merged(),
                        all.waiting() + some.waiting());
                touched = touched(touched.getLast());
                if (touched.isEmpty() && some.looked() > 0) {
                    touched = touched(FIRST); // what merging has changed behind us
                }
            }
            return all;
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<UUID> touched(UUID after) {
        return db.sql(TOUCHED)
                .param("after", after)
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private Found look(List<UUID> touched, Judge judge) {
        Map<UUID, Sighting> seen = sightings.of(touched);
        List<Pair> pairs = transaction.execute(_ -> {
            index(touched, seen.values());
            return candidates(seen.values());
        });
        List<Judged> judged = judge(pairs == null ? List.of() : pairs, seen, judge);
        int merged = 0;
        List<Judged> waiting = new ArrayList<>();
        Set<UUID> gone = new HashSet<>();
        for (Judged one : judged) {
            if (one.judgement().verdict() == Verdict.SURE && !gone.contains(one.one()) && !gone.contains(one.other())) {
                merged += mergeNow(one, gone) ? 1 : 0;
            } else if (one.judgement().verdict() != Verdict.OTHER) {
                waiting.add(one);
            }
        }
        keep(waiting, touched, gone);
        return new Found(touched.size(), judged.size(), merged, waiting.size());
    }

    private void index(List<UUID> touched, Collection<Sighting> seen) {
        db.sql("delete from directory.duplicate_key where place_id = any (cast(:ids as uuid[]))")
                .param("ids", ids(touched))
                .update();
        db.sql(LOOKED).param("ids", ids(touched)).update();
        List<String> places = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Sighting one : seen) {
            for (String key : CandidateKeys.of(one)) {
                places.add(one.id().toString());
                keys.add(key);
            }
        }
        db.sql(KEYS)
                .param("places", places.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    private List<Pair> candidates(Collection<Sighting> seen) {
        List<String> places = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Sighting one : seen) {
            for (String key : CandidateKeys.probes(one)) {
                places.add(one.id().toString());
                keys.add(key);
            }
        }
        return db.sql(PAIRS)
                .param("places", places.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("most", MOST_SHARING)
                .query(Pair.class)
                .list();
    }

    /** The likeliest first, so that a place is merged with its best match. */
    private List<Judged> judge(List<Pair> pairs, Map<UUID, Sighting> seen, Judge judge) {
        Set<UUID> missing = new HashSet<>();
        pairs.forEach(pair -> {
            if (!seen.containsKey(pair.other())) {
                missing.add(pair.other());
            }
        });
        Map<UUID, Sighting> others = sightings.of(missing);
        Set<Pair> done = new HashSet<>();
        List<Judged> judged = new ArrayList<>();
        for (Pair pair : pairs) {
            Sighting one = seen.get(pair.one());
            Sighting other = seen.containsKey(pair.other()) ? seen.get(pair.other()) : others.get(pair.other());
            if (one != null && other != null && done.add(inOrder(pair))) {
                judged.add(new Judged(pair.one(), pair.other(), judge.of(one, other)));
            }
        }
        judged.sort(
                (a, b) -> Integer.compare(b.judgement().score(), a.judgement().score()));
        return judged;
    }

    /** The source believed more, then the place known longer, stays the head. */
    private boolean mergeNow(Judged pair, Set<UUID> gone) {
        UUID kept = db.sql("""
                        select p.id from directory.place p join directory.source s on s.id = p.source_id
                        where p.id in (:one, :other)
                        order by exists (select from directory.place m where m.merged_into = p.id) desc,
                                 s.priority desc, p.created_at, p.id
                        limit 1
                        """)
                .param("one", pair.one())
                .param("other", pair.other())
                .query(UUID.class)
                .single();
        UUID taken = kept.equals(pair.one()) ? pair.other() : pair.one();
        boolean done = merge.merge(
                        kept,
                        taken,
                        new Grounds(
                                true, pair.judgement().score(), pair.judgement().reasons()))
                instanceof Outcome.Done;
        if (done) {
            gone.add(taken);
            gone.add(kept);
        }
        return done;
    }

    /** Keeps what waits for a person; what does not any more, and nobody has looked at, is forgotten. */
    private void keep(List<Judged> waiting, List<UUID> touched, Set<UUID> merged) {
        transaction.executeWithoutResult(_ -> {
            db.sql("""
                            delete from directory.duplicate_pair
                            where state = 'WAITING' and not by_person
                              and (one = any (cast(:ids as uuid[])) or other = any (cast(:ids as uuid[])))
                            """).param("ids", ids(touched)).update();
            List<Judged> kept = waiting.stream()
                    .filter(one -> !merged.contains(one.one()) && !merged.contains(one.other()))
                    .toList();
            db.sql("""
                            insert into directory.duplicate_pair as d (one, other, score, reasons, sure)
                            select least(t.one, t.other), greatest(t.one, t.other), t.score, string_to_array(t.reasons, ' '), t.sure
                            from unnest(cast(:ones as uuid[]), cast(:others as uuid[]), cast(:scores as int[]),
                                        cast(:reasons as text[]), cast(:sure as boolean[])) t(one, other, score, reasons, sure)
                            join directory.place a on a.id = t.one and a.gone_at is null
                            join directory.place b on b.id = t.other and b.gone_at is null
                            order by 1, 2
                            on conflict (one, other) do update set
                                score = excluded.score, reasons = excluded.reasons, sure = excluded.sure
                            """)
                    .param(
                            "ones",
                            kept.stream().map(one -> one.one().toString()).toArray(String[]::new))
                    .param(
                            "others",
                            kept.stream().map(one -> one.other().toString()).toArray(String[]::new))
                    .param(
                            "scores",
                            kept.stream().map(one -> one.judgement().score()).toArray(Integer[]::new))
                    .param(
                            "reasons",
                            kept.stream()
                                    .map(one -> String.join(" ", one.judgement().reasons()))
                                    .toArray(String[]::new))
                    .param(
                            "sure",
                            kept.stream()
                                    .map(one -> one.judgement().verdict() == Verdict.SURE)
                                    .toArray(Boolean[]::new))
                    .update();
        });
    }

    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned round on purpose
    private static Pair inOrder(Pair pair) {
        return pair.one().compareTo(pair.other()) < 0 ? pair : new Pair(pair.other(), pair.one());
    }

    private static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
