package fr.maillage.tours.app.proposal;

import fr.maillage.platform.Audit;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Searches under way, as the database knows them: one a proposal, each with a sign of life. */
@Repository
class SearchRuns {

    private static final String KIND = "proposal";

    private final JdbcClient db;
    private final Audit audit;

    SearchRuns(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** Takes the proposal for a search; false when another one is under way, or it is published. */
    @Transactional
    boolean begin(TourProposal proposal, UUID search) {
        boolean taken =
                db.sql("""
                        update tours.proposal
                        set state = 'SEARCHING', search = :search, beat_at = clock_timestamp(), share = 0, stop = false,
                            searched_wishes = wishes, version = version + 1, updated_at = now()
                        where id = :id and state <> 'PUBLISHED'
                          and (state <> 'SEARCHING' or beat_at < clock_timestamp() - interval '10 seconds')
                        """).param("id", proposal.id()).param("search", search).update() == 1;
        if (taken) {
            audit.record("tours.proposal.searched", KIND, proposal.code(), Map.of());
        }
        return taken;
    }

    /**
     * A sign of life, with the best plan so far if it is a new one.
     *
     * @return whether somebody wants it to stop; empty when the search is not the proposal's any more
     */
    Optional<Boolean> beat(UUID proposal, UUID search, double share, @Nullable Plan better) {
        return db.sql("""
                        update tours.proposal
                        set beat_at = clock_timestamp(), share = :share, plan = coalesce(cast(:plan as jsonb), plan)
                        where id = :id and search = :search
                        returning stop
                        """)
                .param("id", proposal)
                .param("search", search)
                .param("share", share)
                .param("plan", better == null ? null : PlanJson.write(better))
                .query(Boolean.class)
                .optional();
    }

    /** Asks the search under way to end, wherever it runs. */
    @Transactional
    void askToStop(TourProposal proposal) {
        int asked = db.sql("update tours.proposal set stop = true where id = :id and state = 'SEARCHING' and not stop")
                .param("id", proposal.id())
                .update();
        if (asked == 1) {
            audit.record("tours.proposal.stopped", KIND, proposal.code(), Map.of());
        }
    }

    /** The end of a search: what it found is the draft. */
    void end(UUID proposal, UUID search, Plan plan) {
        db.sql("""
                        update tours.proposal
                        set state = 'READY', plan = cast(:plan as jsonb), search = null, share = 1, stop = false,
                            solved_wishes = searched_wishes, version = version + 1, updated_at = now()
                        where id = :id and search = :search
                        """)
                .param("id", proposal)
                .param("search", search)
                .param("plan", PlanJson.write(plan))
                .update();
    }

    /** The search ended before its time; the best plan so far stays. */
    void breakOff(UUID proposal, UUID search, @Nullable Plan best) {
        db.sql("""
                        update tours.proposal
                        set state = 'INTERRUPTED', plan = coalesce(cast(:plan as jsonb), plan), search = null, stop = false,
                            version = version + 1, updated_at = now()
                        where id = :id and search = :search
                        """)
                .param("id", proposal)
                .param("search", search)
                .param("plan", best == null ? null : PlanJson.write(best))
                .update();
    }
}
