package fr.maillage.directory.web.office.unit;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.directory.app.unit.UnitProposals;
import fr.maillage.directory.domain.unit.UnitProposal;
import fr.maillage.office.WorkPanel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Places that look like the stops of one bus, until a person has said so. */
@Component
class UnitPanel implements WorkPanel {

    private static final int SHOWN = 5;

    private final Access access;
    private final UnitProposals proposals;
    private final MessageSource messages;

    UnitPanel(Access access, UnitProposals proposals, MessageSource messages) {
        this.access = access;
        this.proposals = proposals;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 118;
    }

    @Override
    public Optional<Panel> panel(SignedIn who, Locale language) {
        if (!access.may(Right.MERGE_PLACES)) {
            return Optional.empty();
        }
        List<UnitProposal> waiting = proposals.list();
        return Optional.of(new Panel(
                messages.getMessage("directory.units.panel", null, language),
                waiting.size(),
                waiting.stream()
                        .limit(SHOWN)
                        .map(one -> new Row(
                                one.name(),
                                UnitsController.PATH,
                                messages.getMessage(
                                        "directory.units.stops",
                                        new Object[] {one.stops().size()},
                                        language)))
                        .toList(),
                UnitsController.PATH));
    }
}
