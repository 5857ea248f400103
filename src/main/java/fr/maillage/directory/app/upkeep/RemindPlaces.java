package fr.maillage.directory.app.upkeep;

import fr.maillage.platform.DailyTask;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks again the places that have said nothing for the months of the settings. Run twice in a day, it asks nobody twice. */
@Component
class RemindPlaces implements DailyTask {

    private final Overdue overdue;
    private final AskPlaces ask;
    private final SiteUrl site;

    RemindPlaces(Overdue overdue, AskPlaces ask, SiteUrl site) {
        this.overdue = overdue;
        this.ask = ask;
        this.site = site;
    }

    @Override
    public String name() {
        return "directory.remind-places";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(5, 30); // before the letters of the day are made
    }

    @Override
    public String run() {
        List<UUID> due = overdue.listToRemind();
        if (due.isEmpty()) {
            return "";
        }
        if (site.find().isEmpty()) {
            return "Lieux à relancer : %d ; rien n’est parti, car l’adresse du site (MAILLAGE_BASE_URL) n’est pas réglée."
                    .formatted(due.size());
        }
        int asked = 0;
        for (UUID place : due) {
            asked += ask.ask(List.of(place), null, true).total();
        }
        return asked == 0 ? "" : "Lieux invités à relire leur fiche : %d.".formatted(asked);
    }
}
