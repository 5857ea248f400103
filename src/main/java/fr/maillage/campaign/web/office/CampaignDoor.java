package fr.maillage.campaign.web.office;

import fr.maillage.campaign.app.Campaigns;
import fr.maillage.campaign.domain.Campaign;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens the campaigns of the back office’s addresses; the right is over the whole territory, so the route’s guard is enough. */
@Component
class CampaignDoor {

    private final Campaigns campaigns;

    CampaignDoor(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** The campaign of that address, or 404. */
    Campaign open(String slug) {
        return campaigns
                .find(slug.replace("\u0000", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
