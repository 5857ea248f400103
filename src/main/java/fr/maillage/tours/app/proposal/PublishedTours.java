package fr.maillage.tours.app.proposal;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.SessionId;
import fr.maillage.design.Link;
import fr.maillage.tours.domain.planning.Plan;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tours that came of proposals. */
@Repository
public class PublishedTours {

    private final JdbcClient db;
    private final TourProposals proposals;
    private final Agenda agenda;

    PublishedTours(JdbcClient db, TourProposals proposals, Agenda agenda) {
        this.db = db;
        this.proposals = proposals;
        this.agenda = agenda;
    }

    /** Those of a proposal, each with its page; none before it is published. */
    public List<Link> of(UUID proposal) {
        return db.sql("select name, code from tours.tour where proposal_id = :proposal order by name, code")
                .param("proposal", proposal)
                .query((row, i) -> new Link(row.getString(1), "/gestion/tournees/" + row.getString(2)))
                .list();
    }

    /** The session that a visit became, with its page; empty before it is published. */
    public Optional<Link> sessionOf(UUID proposal, Plan.Visit visit) {
        return proposals.listPublished(proposal).stream()
                .filter(one -> one.commune().equals(visit.commune())
                        && one.day().equals(visit.date())
                        && one.unit().equals(visit.unit()))
                .findFirst()
                .flatMap(one -> agenda.findSession(new SessionId(one.session())))
                .map(session -> new Link(session.name(), session.path()));
    }
}
