package fr.maillage.directory.app;

import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what has reached its end date, whether anybody comes by or not. */
@Component
class EndDates implements DailyTask {

    private final ErrorReports reports;
    private final UnansweredQueries queries;
    private final Places places;
    private final Clock clock;

    EndDates(ErrorReports reports, UnansweredQueries queries, Places places, Clock clock) {
        this.places = places;
        this.reports = reports;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "directory.end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 20);
    }

    @Override
    @Transactional
    public String run() {
        int gone = reports.deleteDue();
        int words = queries.deleteDue();
        int contacts = places.forgetLongGone(clock.instant());
        return gone + words + contacts == 0
                ? ""
                : "Signalements effacés : %d ; recherches oubliées : %d ; coordonnées de lieux partis et remarques d’import : %d."
                        .formatted(gone, words, contacts);
    }
}
