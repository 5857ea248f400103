package fr.maillage.agenda;

import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.demo.DemoAgenda;
import fr.maillage.agenda.app.demo.DemoIds;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the invented quarter offers, for the invented parts of higher modules. */
@Component
public class DemoActivities {

    private final Activities activities;

    DemoActivities(Activities activities) {
        this.activities = activities;
    }

    /** By its key in {@code activities.csv}; empty where real places have taken the place of invented ones. */
    public Optional<Activity> find(String key) {
        return activities.find(DemoIds.activity(key));
    }

    /** Those of all that was ever invented, whether it is still there or not. */
    public List<ActivityId> ids() {
        return DemoAgenda.keys().stream().map(DemoIds::activity).toList();
    }
}
