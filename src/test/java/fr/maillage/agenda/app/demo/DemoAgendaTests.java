package fr.maillage.agenda.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Pays de Lorande has a quarter that is alive on the day it is loaded. */
@MaillageTest
class DemoAgendaTests {

    @Autowired
    DemoAgenda demo;

    @Autowired
    Agenda agenda;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void hasAQuarterOfWorkshopsInManyCommunesAndEveryStateThatASessionMayHave() {
        List<Session> workshops = quarter(ActivityKind.WORKSHOP);

        assertThat(workshops.size()).isGreaterThanOrEqualTo(60);
        assertThat(workshops.stream().map(session -> session.spot().commune()).distinct())
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(workshops).anyMatch(session -> session.state() == SessionState.CANCELLED);
        assertThat(workshops).anyMatch(session -> session.movedFrom() != null);
        assertThat(workshops)
                .anyMatch(session -> session.seats() != null && session.seats().isFull());
        assertThat(workshops).anyMatch(session -> session.series() != null);
        assertThat(workshops)
                .allMatch(session ->
                        session.spot().place() == null || session.spot().path() != null);
        assertThat(quarter(ActivityKind.EVENT).size()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void loadingItAgainChangesNothing() {
        List<Long> before = count();
        demo.load();
        assertThat(count()).isEqualTo(before);
    }

    private List<Session> quarter(ActivityKind kind) {
        Instant now = clock.instant();
        return agenda.list(AgendaQuery.publicFrom(now, 2000)
                .until(now.plus(Duration.ofDays(92)))
                .of(kind));
    }

    private List<Long> count() {
        return List.of(
                db.sql("select count(*) from agenda.activity").query(Long.class).single(),
                db.sql("select count(*) from agenda.session").query(Long.class).single(),
                db.sql("select count(*) from agenda.series").query(Long.class).single(),
                db.sql("select count(*) from agenda.seating").query(Long.class).single());
    }
}
