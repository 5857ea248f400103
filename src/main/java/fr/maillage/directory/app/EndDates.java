package fr.maillage.directory.app;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Once a day, and soon after each start, deletes what has reached its end date, whether anybody comes by or not. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EndDates {

    private final ErrorReports reports;
    private final UnansweredQueries queries;
    private final Places places;

    EndDates(ErrorReports reports, UnansweredQueries queries, Places places) {
        this.places = places;
        this.reports = reports;
        this.queries = queries;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void deleteWhatIsDue() {
        reports.deleteDue();
        queries.deleteDue();
        places.forgetLongGone();
    }
}
