package fr.maillage.directory.app.upkeep;

import fr.maillage.platform.DailyTask;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets who proposed what once it is over, and what was typed and never sent. */
@Component
class UpkeepEndDates implements DailyTask {

    private final Drafts drafts;
    private final Proposals proposals;
    private final Confirmations confirmations;

    UpkeepEndDates(Drafts drafts, Proposals proposals, Confirmations confirmations) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.confirmations = confirmations;
    }

    @Override
    public String name() {
        return "directory.upkeep-end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 25);
    }

    @Override
    @Transactional
    public String run() {
        int typed = drafts.deleteDue();
        int proposed = proposals.forgetDue();
        int asked = confirmations.forgetDue();
        return typed + proposed + asked == 0
                ? ""
                : "Saisies jamais envoyées effacées : %d ; propositions anonymisées ou effacées : %d ; demandes de relecture effacées : %d."
                        .formatted(typed, proposed, asked);
    }
}
