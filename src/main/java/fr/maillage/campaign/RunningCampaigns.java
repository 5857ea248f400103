package fr.maillage.campaign;

import fr.maillage.campaign.app.CampaignBoard;
import fr.maillage.campaign.app.Campaigns;
import java.util.List;
import org.springframework.stereotype.Component;

/** What other modules may ask of campaigns: which ones run today. */
@Component
public class RunningCampaigns {

    private final Campaigns campaigns;
    private final CampaignBoard board;

    RunningCampaigns(Campaigns campaigns, CampaignBoard board) {
        this.campaigns = campaigns;
        this.board = board;
    }

    /**
     * A campaign that residents may take part in today.
     *
     * @param path of its public page
     */
    public record Running(String name, String path) {}

    /** Those of today, the first to end first. */
    public List<Running> list() {
        return campaigns.listOn(board.today()).stream()
                .map(one -> new Running(one.name(), one.path()))
                .toList();
    }
}
