package fr.maillage.tours.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.Staff;
import fr.maillage.tours.app.proposal.SearchTourProposal;
import fr.maillage.tours.app.proposal.TourProposals;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals, needs and absences of tests, in years when the demo's bus is free. */
final class ProposalCast {

    static final String LIST = "/gestion/tournees/propositions";

    private final JdbcClient db;
    private final SearchTourProposal search;
    private final TourProposals proposals;

    ProposalCast(JdbcClient db, SearchTourProposal search, TourProposals proposals) {
        this.db = db;
        this.search = search;
        this.proposals = proposals;
    }

    /** The bus's identifier. */
    String bus() {
        return one("select id::text from tours.unit where name = 'La Lorandine'");
    }

    /** Asks for a proposal through the form, and waits until it is searched. */
    TourProposal make(Staff who, String name, String from, String period) throws InterruptedException {
        Answer answer = who.post(
                LIST,
                Map.of(
                        "nom",
                        name,
                        "du",
                        from,
                        "duree",
                        period,
                        "vehicule",
                        bus(),
                        "arret",
                        "120",
                        "recherche",
                        "SHORT"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return searched(answer.header("Location").replaceFirst(".*/", ""));
    }

    /** The proposal once its search has ended. */
    TourProposal searched(String code) throws InterruptedException {
        search.join(proposals.find(code).orElseThrow().id());
        return proposals.find(code).orElseThrow();
    }

    static String path(TourProposal proposal) {
        return LIST + "/" + proposal.code();
    }

    static String path(TourProposal proposal, Plan.Visit visit) {
        return path(proposal) + "/passages/" + visit.date() + "/" + visit.commune() + "/" + visit.unit();
    }

    static String when(Plan.Visit visit) {
        return visit.date() + "_" + visit.unit();
    }

    /** A pressing need of twelve people. */
    UUID need(String commune, String code) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into needs.need (id, code, raised_by, way, commune_code, latitude, longitude, people, urgency,
                            keep_until, raised_at, state_since)
                        select ?, ?, 'COMMUNE', 'PHONE', code, latitude, longitude, 12, 'PRESSING', date '2099-01-01', now(), now()
                        from territory.commune where code = ?
                        """).params(id, code, commune).update();
        return id;
    }

    /** A draft of the bus at the hours of a visit. */
    UUID draft(Plan.Visit visit) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into agenda.session (id, code, activity_id, starts_at, ends_at, spot_name, commune_code, latitude, longitude)
                        select ?, ?, u.activity_id, cast(? as timestamp) at time zone 'Europe/Paris',
                            cast(? as timestamp) at time zone 'Europe/Paris', 'place', c.code, c.latitude, c.longitude
                        from tours.unit u, territory.commune c where u.id = ? and c.code = ?
                        """)
                .params(
                        id,
                        "essai-" + id,
                        visit.date().atTime(visit.arrives()).toString(),
                        visit.date().atTime(visit.leaves()).toString(),
                        visit.unit(),
                        visit.commune())
                .update();
        return id;
    }

    void forgetNeed(UUID id) {
        db.sql("delete from needs.need where id = ?").param(id).update();
    }

    String one(String sql) {
        return db.sql(sql).query(String.class).single();
    }

    void change(String sql, Object... values) {
        db.sql(sql).params(values).update();
    }

    /** Takes away whatever proposals became, and the proposals. */
    void leaveNothing() {
        db.sql("""
                        update needs.need n set state = s.from_state
                        from (select distinct on (need_id) need_id, from_state from needs.need_step
                              where to_state = 'PLANNED' order by need_id, id desc) s
                        where s.need_id = n.id and n.state = 'PLANNED'
                          and n.id in (select need_id from needs.need_session
                                       where session_id in (select session_id from tours.proposal_visit))
                        """).update();
        db.sql("""
                        delete from needs.need_step where to_state = 'PLANNED'
                          and need_id in (select need_id from needs.need_session
                                          where session_id in (select session_id from tours.proposal_visit))
                        """).update();
        db.sql("delete from needs.need_session where session_id in (select session_id from tours.proposal_visit)")
                .update();
        db.sql("delete from tours.tour where proposal_id is not null").update();
        db.sql("delete from agenda.session where id in (select session_id from tours.proposal_visit)")
                .update();
        db.sql("delete from tours.proposal").update();
    }
}
