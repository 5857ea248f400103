package fr.maillage.tours.web.proposal;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.accounts.Target;
import fr.maillage.design.Dates;
import fr.maillage.office.WorkPanel;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.app.proposal.TourProposals;
import fr.maillage.tours.app.proposal.TourProposals.Waiting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Drafts that were searched and that nobody has published yet, on the home of those who may. */
@Component
class ProposalPanel implements WorkPanel {

    private static final int ORDER = 65;
    private static final int SHOWN = 5;

    private final Access access;
    private final TourProposals proposals;
    private final MessageSource messages;

    ProposalPanel(Access access, TourProposals proposals, MessageSource messages) {
        this.access = access;
        this.proposals = proposals;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> panel(SignedIn who, Locale language) {
        Reach reach = access.reach(Right.EDIT_TOURS);
        if (reach.isNowhere()) {
            return Optional.empty();
        }
        List<Waiting> waiting = proposals.listWaiting().stream()
                .filter(one ->
                        one.communes().stream().allMatch(commune -> reach.covers(Target.in(new CommuneCode(commune)))))
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        messages.getMessage("tours.proposal.panel", new Object[] {waiting.size()}, language),
                        waiting.size(),
                        waiting.stream()
                                .limit(SHOWN)
                                .map(one -> row(one, language))
                                .toList(),
                        ProposalPaths.LIST));
    }

    private Row row(Waiting one, Locale language) {
        Object[] said = {one.visits(), Dates.day(one.first(), language), Dates.day(one.last(), language)};
        return new Row(
                one.name(),
                ProposalPaths.one(one.code()),
                messages.getMessage("tours.proposal.panel.note", said, language));
    }
}
