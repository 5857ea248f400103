package fr.maillage.campaign.app;

import fr.maillage.platform.DailyTask;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets who took part a year after a campaign’s end; what they found stays. */
@Component
class ForgetParticipants implements DailyTask {

    private final Answers answers;
    private final CampaignBoard board;

    ForgetParticipants(Answers answers, CampaignBoard board) {
        this.answers = answers;
        this.board = board;
    }

    @Override
    public String name() {
        return "campaign.end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 50);
    }

    @Override
    @Transactional
    public String run() {
        int forgotten = answers.forgetPeopleBefore(board.today().minusYears(1));
        return forgotten == 0 ? "" : "Prénoms et téléphones de cartoparties oubliés : %d.".formatted(forgotten);
    }
}
