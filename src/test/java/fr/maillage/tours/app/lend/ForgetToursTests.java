package fr.maillage.tours.app.lend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.design.Dates;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.Crew;
import fr.maillage.tours.app.unit.EditCrew;
import fr.maillage.tours.app.unit.EditUnit;
import fr.maillage.tours.app.unit.TestUnits;
import fr.maillage.tours.domain.lend.Condition;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Room;
import fr.maillage.tours.domain.lend.Thing;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Long ago, so that nothing of other tests is a year old. */
@MaillageTest
class ForgetToursTests {

    @Autowired
    TestClock clock;

    @Autowired
    ForgetTours forget;

    @Autowired
    LoanData data;

    @Autowired
    LendThings lend;

    @Autowired
    Loans loans;

    @Autowired
    EditRooms rooms;

    @Autowired
    EditUnit editUnit;

    @Autowired
    EditCrew editCrew;

    @Autowired
    Crew crew;

    @Test
    void whatIsWrittenOfALoanAfterItsErasureIsForgottenAYearAfterToo() {
        clock.setInFrance("2000-05-01T08:00");
        UUID id = wish();
        assertThat(data.erase("tours.loan", id.toString())).isTrue();
        clock.setInFrance("2000-05-10T09:00");
        lend.handOut(id, loans.find(id).orElseThrow().version(), "Remis à Mme Essai");
        lend.handBack(
                id,
                loans.find(id).orElseThrow().version(),
                Condition.WORN,
                "Rendu par M. Essai",
                "Un câble de Mme Essai");
        forget.run();
        assertThat(loans.find(id).orElseThrow().back().words()).isEqualTo("Rendu par M. Essai");

        clock.setInFrance("2002-01-01T04:00");
        forget.run();
        Loan after = loans.find(id).orElseThrow();
        assertThat(after.out().words()).isEmpty();
        assertThat(after.back().words()).isEmpty();
        assertThat(after.back().missing())
                .as("that something was missing stays known")
                .isEqualTo("…");
    }

    @Test
    void theCrewOfAUnitThatWasRetiredAYearAgoIsForgotten() {
        clock.setInFrance("2000-05-01T08:00");
        Unit unit = TestUnits.bus(editUnit, editCrew);
        assertThat(editUnit.retire(unit.id(), unit.version(), true)).isTrue();
        forget.run();
        assertThat(crew.list(unit.id())).isNotEmpty();

        clock.setInFrance("2002-01-01T04:00");
        forget.run();
        assertThat(crew.list(unit.id())).isEmpty();
    }

    private UUID wish() {
        Room room = new Room(UUID.randomUUID(), "Salle de l’oubli", new CommuneCode("99039"), null, "", "", false, 0);
        rooms.add(room);
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.of(2000, 5, 10);
        assertThat(lend.reserve(new Loan(
                        id,
                        "",
                        new Thing(Thing.Kind.ROOM, room.id()),
                        new Loan.Borrower(null, new CommuneCode("99002"), "Mairie de Bellaigue-en-Brandes"),
                        new Loan.Contact("Mme Essai", null, null),
                        "",
                        day.atTime(9, 0).atZone(Dates.FRANCE).toInstant(),
                        day.atTime(12, 0).atZone(Dates.FRANCE).toInstant(),
                        LoanState.RESERVED,
                        null,
                        null,
                        null,
                        0)))
                .isInstanceOf(LendAnswer.Done.class);
        return id;
    }
}
