package fr.maillage.campaign.app;

import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.CheckedSheet;
import fr.maillage.campaign.domain.Progress;
import fr.maillage.directory.PlaceUpkeep;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** How campaigns are getting on: the sheets of the directory beside the answers. */
@Service
public class CampaignBoard {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final PlaceUpkeep upkeep;
    private final Answers answers;
    private final Clock clock;

    CampaignBoard(PlaceUpkeep upkeep, Answers answers, Clock clock) {
        this.upkeep = upkeep;
        this.answers = answers;
        this.clock = clock;
    }

    /** Today, where clocks are read. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    /** Two queries, whatever the number of sheets. */
    public Progress progress(Campaign campaign) {
        return Progress.of(campaign, upkeep.listSheets(campaign.communes()), answers.list(campaign.id()));
    }

    /** The sheet of that short code or public name, if it is of the campaign. */
    public Optional<CheckedSheet> findSheet(Campaign campaign, String name) {
        String code = name.substring(name.lastIndexOf('-') + 1).toLowerCase(java.util.Locale.ROOT);
        return progress(campaign).sheets().stream()
                .filter(sheet -> sheet.code().equals(code))
                .findFirst();
    }

    /** Places that were missing from the directory and of which somebody told. */
    public int countNewPlaces(Campaign campaign) {
        return answers.countNewPlaces(campaign.id());
    }

    /** How many sheets were answered, by campaign; none is not there. */
    public Map<UUID, Integer> countAnswers() {
        return answers.countAll();
    }
}
