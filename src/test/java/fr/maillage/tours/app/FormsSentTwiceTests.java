package fr.maillage.tours.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.ActivityId;
import fr.maillage.design.Dates;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.lend.EditRooms;
import fr.maillage.tours.app.lend.LendAnswer;
import fr.maillage.tours.app.lend.LendThings;
import fr.maillage.tours.app.lend.Rooms;
import fr.maillage.tours.app.unit.Crew;
import fr.maillage.tours.app.unit.EditCrew;
import fr.maillage.tours.app.unit.EditUnit;
import fr.maillage.tours.app.unit.TestUnits;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Room;
import fr.maillage.tours.domain.lend.Thing;
import fr.maillage.tours.domain.unit.Absence;
import fr.maillage.tours.domain.unit.AwayReason;
import fr.maillage.tours.domain.unit.CrewMember;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sent twice is once; sent, gone back, corrected and sent again is the correction. */
@MaillageTest
class FormsSentTwiceTests {

    private static final LocalDate TUESDAY = LocalDate.of(2043, 5, 12);

    @Autowired
    TestClock clock;

    @Autowired
    LendThings lend;

    @Autowired
    EditRooms editRooms;

    @Autowired
    Rooms rooms;

    @Autowired
    EditUnit editUnit;

    @Autowired
    EditCrew editCrew;

    @Autowired
    Crew crew;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void early() {
        clock.setInFrance("2043-01-01T08:00");
    }

    @Test
    void aLoanCorrectedFromTuesdayToWednesdayIsOnWednesday() {
        Room room = room("Salle du retour");
        UUID key = UUID.randomUUID();
        Loan tuesday = reserve(wish(key, room, TUESDAY));

        assertThat(reserve(wish(key, room, TUESDAY)).id()).isEqualTo(tuesday.id());
        Loan wednesday = reserve(wish(key, room, TUESDAY.plusDays(1)));
        assertThat(wednesday.startsAt())
                .isEqualTo(wish(key, room, TUESDAY.plusDays(1)).startsAt());
        assertThat(wednesday.id()).isNotEqualTo(tuesday.id());
        assertThat(reserve(wish(key, room, TUESDAY.plusDays(1))).id()).isEqualTo(wednesday.id());
    }

    private Loan reserve(Loan wish) {
        return ((LendAnswer.Done) lend.reserve(wish)).loan();
    }

    @Test
    void aCrewMemberCorrectedFromDrivingToAnimatingAnimates() {
        Unit unit = TestUnits.bus(editUnit, editCrew);
        UUID key = UUID.randomUUID();
        editCrew.add(member(unit, key, "Essai Retour", true));

        assertThat(editCrew.add(member(unit, key, "Essai Retour", false))).isTrue();
        assertThat(crew.find(key).orElseThrow().animates()).isTrue();
        assertThat(editCrew.add(member(unit, key, "Essai Retour", false))).isTrue();
        assertThat(editCrew.add(member(unit, key, "Essai Retour", true)))
                .as("somebody changed it since")
                .isFalse();
        assertThat(editCrew.add(member(unit, key, "Essai Suivant", true))).isTrue();
        assertThat(editCrew.add(member(unit, key, "Essai Suivant", true))).isTrue();
        assertThat(crew.list(unit.id()))
                .extracting(CrewMember::name)
                .containsExactlyInAnyOrder("Conductrice d’essai", "Essai Retour", "Essai Suivant");
    }

    @Test
    void anAbsenceOnOtherDaysIsAnotherAbsence() {
        Unit unit = TestUnits.bus(editUnit, editCrew);
        UUID key = UUID.randomUUID();
        for (LocalDate day : new LocalDate[] {TUESDAY, TUESDAY, TUESDAY.plusDays(7), TUESDAY.plusDays(7)}) {
            editCrew.away(new Absence(key, unit.id(), null, day, day, AwayReason.GARAGE));
        }

        assertThat(db.sql("select first_day from tours.away where unit_id = ? order by first_day")
                        .param(unit.id().value())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(TUESDAY, TUESDAY.plusDays(7));
    }

    @Test
    void aRoomCorrectedIsOneRoomAndAnotherNameIsAnother() {
        Room room = room("Salle reprise");
        assertThat(editRooms.add(new Room(room.id(), room.name(), room.commune(), null, "", "Huit tables", false, 0)))
                .isTrue();
        assertThat(rooms.find(room.id())).map(Room::about).hasValue("Huit tables");

        assertThat(editRooms.add(new Room(room.id(), "Salle suivante", room.commune(), null, "", "", false, 0)))
                .isTrue();
        assertThat(rooms.listAll()).extracting(Room::name).contains("Salle reprise", "Salle suivante");
    }

    @Test
    void aUnitCorrectedIsOneUnitAndAnotherNameIsAnother() {
        Unit unit = TestUnits.bus(editUnit, editCrew);
        assertThat(editUnit.add(typed(unit, unit.name(), unit.about()))).isEqualTo(unit);

        Unit corrected = editUnit.add(typed(unit, unit.name(), "Un autre bus."));
        assertThat(corrected.id()).isEqualTo(unit.id());
        assertThat(corrected.about()).isEqualTo("Un autre bus.");

        String name = "Camionnette " + UUID.randomUUID();
        Unit other = editUnit.add(typed(unit, name, ""));
        assertThat(other.id()).isNotEqualTo(unit.id());
        assertThat(editUnit.add(typed(unit, name, "")).id()).isEqualTo(other.id());
    }

    /** As the form for a new one is sent. */
    private static Unit typed(Unit unit, String name, String about) {
        return new Unit(
                unit.id(),
                "",
                name,
                unit.kind(),
                about,
                null,
                new ActivityId(unit.id().value()),
                null,
                unit.services(),
                unit.equipment(),
                unit.depotCommune(),
                unit.depotAddress(),
                unit.depot(),
                unit.hours(),
                unit.mostStops(),
                unit.mostDriving(),
                unit.centsPerKm(),
                unit.centsPerHour(),
                null,
                -1);
    }

    private static CrewMember member(Unit unit, UUID key, String name, boolean drives) {
        return new CrewMember(key, unit.id(), null, name, drives, !drives, Set.of(), null, -1);
    }

    private Room room(String name) {
        Room room = new Room(UUID.randomUUID(), name, new CommuneCode("99039"), null, "", "", false, 0);
        editRooms.add(room);
        return room;
    }

    private static Loan wish(UUID key, Room room, LocalDate day) {
        return new Loan(
                key,
                "",
                new Thing(Thing.Kind.ROOM, room.id()),
                new Loan.Borrower(null, new CommuneCode("99002"), "Mairie de Bellaigue-en-Brandes"),
                new Loan.Contact("", null, null),
                "",
                day.atTime(9, 0).atZone(Dates.FRANCE).toInstant(),
                day.atTime(12, 0).atZone(Dates.FRANCE).toInstant(),
                LoanState.RESERVED,
                null,
                null,
                null,
                0);
    }
}
