package fr.maillage.campaign.app;

import fr.maillage.campaign.domain.Campaign;
import fr.maillage.platform.Audit;
import fr.maillage.shared.PlainText;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and takes away campaigns. That the values make sense is for the form. */
@Service
public class EditCampaign {

    private static final int LONGEST_SLUG = 50;

    /** Words that stand in addresses of the back office where a campaign’s would. */
    private static final Set<String> RESERVED = Set.of("nouvelle", "retours");

    private final Campaigns campaigns;
    private final Audit audit;
    private final Clock clock;

    EditCampaign(Campaigns campaigns, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a campaign; its identifier and address are chosen here, whatever the draft says. */
    @Transactional
    public Campaign create(Campaign draft) {
        String words = PlainText.slug(draft.name(), LONGEST_SLUG);
        String base = words.isEmpty() ? "cartopartie" : words;
        String slug = base;
        for (int n = 2; RESERVED.contains(slug) || campaigns.isTaken(slug); n++) {
            slug = base + "-" + n;
        }
        Campaign made = new Campaign(
                UuidV7.at(clock.instant()),
                slug,
                draft.name(),
                draft.welcome(),
                draft.phone(),
                draft.code(),
                draft.startsOn(),
                draft.endsOn(),
                draft.communes());
        campaigns.insert(made);
        audit.record("campaign.created", "campaign", made.id().toString(), told(made));
        return made;
    }

    /** Changes everything but the address, which is on paper already. */
    @Transactional
    public void change(Campaign changed) {
        campaigns.update(changed);
        audit.record("campaign.changed", "campaign", changed.id().toString(), told(changed));
    }

    /** Takes away a campaign that was a mistake; false when somebody answered meanwhile. */
    @Transactional
    public boolean delete(Campaign campaign) {
        boolean gone = campaigns.deleteUnanswered(campaign.id());
        if (gone) {
            audit.record("campaign.deleted", "campaign", campaign.id().toString(), told(campaign));
        }
        return gone;
    }

    private static Map<String, String> told(Campaign campaign) {
        return Map.of(
                "name", campaign.name(),
                "from", campaign.startsOn().toString(),
                "to", campaign.endsOn().toString(),
                "communes", String.valueOf(campaign.communes().size()));
    }
}
