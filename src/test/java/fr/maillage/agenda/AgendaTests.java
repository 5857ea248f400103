package fr.maillage.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@MaillageTest
class AgendaTests {

    @Autowired
    Planned planned;

    @Autowired
    Agenda agenda;

    @Autowired
    SessionWords words;

    @Autowired
    TransactionOperations transaction;

    @Test
    void tellsASessionWithItsActivityItsPlaceAndItsSeats() {
        Session session = planned.workshop("Écrire un message", Instant.parse("2031-11-26T13:00:00Z"), 8);

        Session found = agenda.findSession(session.code()).orElseThrow();

        assertThat(found.name()).isEqualTo("Écrire un message");
        assertThat(found.spot().communeName()).isEqualTo("Valbrune");
        assertThat(words.when(found, Locale.FRENCH))
                .isEqualTo("mercredi\u00a026\u00a0novembre\u00a02031, de 14\u00a0h à 16\u00a0h");
        assertThat(words.seats(found, Locale.FRENCH)).isEqualTo("Il reste 8 places");
    }

    @Test
    void listsWhatThePublicSeesAndNoDraft() {
        Instant day = Instant.parse("2031-12-03T09:00:00Z");
        Session event = planned.event("Débat sur les écrans", day);
        planned.session(planned.activity(ActivityKind.EVENT, "Brouillon"), day, null, SessionState.DRAFT);

        assertThat(agenda.list(AgendaQuery.publicFrom(day, 10).until(day.plus(Duration.ofDays(1)))))
                .extracting(Session::code)
                .containsExactly(event.code());
    }

    @Test
    void countsSeatsUnderTheirLock() {
        Session session = planned.workshop("Imprimer", Instant.parse("2031-12-10T09:00:00Z"), 2);
        SeatingId seating = session.seats().id();

        transaction.executeWithoutResult(status -> {
            assertThat(agenda.lockSeats(seating).left()).isEqualTo(2);
            agenda.countSeats(seating, 2, 1, 1);
        });

        assertThat(words.seats(agenda.findSession(session.code()).orElseThrow(), Locale.ENGLISH))
                .isEqualTo("Full, with a waiting list");
    }
}
