package fr.maillage.directory.app;

import fr.maillage.platform.DailyTask;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Deletes what has reached its end date, whether anybody comes by or not. */
@Component
class EndDates implements DailyTask {

    private final ErrorReports reports;
    private final UnansweredQueries queries;
    private final Places places;

    EndDates(ErrorReports reports, UnansweredQueries queries, Places places) {
        this.places = places;
        this.reports = reports;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "directory.end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 30);
    }

    @Override
    public String run() {
        reports.deleteDue();
        queries.deleteDue();
        places.forgetLongGone();
        return "Ce qui était à échéance a été effacé.";
    }
}
