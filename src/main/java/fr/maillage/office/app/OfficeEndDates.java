package fr.maillage.office.app;

import fr.maillage.platform.DailyTask;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Deletes the requests about data that were answered three years ago. */
@Component
class OfficeEndDates implements DailyTask {

    private final PrivacyRequests requests;

    OfficeEndDates(PrivacyRequests requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "office.end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 30);
    }

    @Override
    public String run() {
        int deleted = requests.deleteDue();
        return deleted == 0 ? "" : "Demandes sur les données effacées : %d.".formatted(deleted);
    }
}
