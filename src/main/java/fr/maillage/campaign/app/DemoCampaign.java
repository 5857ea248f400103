package fr.maillage.campaign.app;

import fr.maillage.campaign.domain.Answer;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.CheckedSheet;
import fr.maillage.campaign.domain.Outcome;
import fr.maillage.platform.DemoPart;
import fr.maillage.shared.UuidV7;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One campaign that runs while the demonstration is young: its days are counted from the first start. */
@Component
class DemoCampaign implements DemoPart {

    static final String SLUG = "cartopartie-de-novembre";

    private static final EpciCode EPCI = new EpciCode("999000011");
    private static final int BEGAN_DAYS_AGO = 6;
    private static final int LASTS_DAYS = 21;

    private final Campaigns campaigns;
    private final CampaignBoard board;
    private final Answers answers;
    private final Territory territory;
    private final JdbcClient db;
    private final Clock clock;

    DemoCampaign(
            Campaigns campaigns,
            CampaignBoard board,
            Answers answers,
            Territory territory,
            JdbcClient db,
            Clock clock) {
        this.campaigns = campaigns;
        this.board = board;
        this.answers = answers;
        this.territory = territory;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 6;
    }

    @Override
    @Transactional
    public void load() {
        if (!territory.settings().demo() || campaigns.isTaken(SLUG)) {
            return;
        }
        LocalDate today = board.today();
        campaigns.insert(new Campaign(
                UuidV7.at(clock.instant()),
                SLUG,
                "Cartopartie du Val de Lorande",
                """
                Rendez-vous samedi à 9 h 30 à la médiathèque La Passerelle, à Valbrune, autour d’un café.
                On part à deux, on revient quand on veut. Les enfants sont les bienvenus.""",
                "+33261910047",
                "tilleul",
                today.minusDays(BEGAN_DAYS_AGO),
                today.plusDays(LASTS_DAYS),
                territory.listPerimeter().stream()
                        .filter(commune -> EPCI.equals(commune.epci()))
                        .map(Commune::code)
                        .toList()));
        answer(campaigns.find(SLUG).orElseThrow(), today);
    }

    /** The first ones out. Only the campaign counts them: the sheets of the demonstration stay as other pages tell them. */
    private void answer(Campaign campaign, LocalDate today) {
        List<CheckedSheet> sheets = board.progress(campaign).sheets();
        for (int i = 0; i < sheets.size(); i++) {
            CommuneCode commune = sheets.get(i).sheet().commune();
            int habit = commune == null ? 0 : Integer.parseInt(commune.value()) % 4;
            boolean seen = habit == 1 || (habit == 2 && i % 3 != 0) || (habit == 3 && i % 4 == 0);
            if (seen) {
                Outcome outcome = i % 9 == 4 ? Outcome.WRONG : i % 17 == 6 ? Outcome.CLOSED : Outcome.RIGHT;
                LocalDate day = today.minusDays(i % BEGAN_DAYS_AGO);
                answers.put(campaign, new Answer(sheets.get(i).sheet().id(), commune, outcome, day, ""));
            }
        }
    }

    @EventListener
    void on(DemoReplaced event) {
        db.sql("delete from campaign.campaign where slug = ?").param(SLUG).update();
    }
}
