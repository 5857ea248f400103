package fr.maillage.agenda.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.Spot;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Claim claim(int from, int to, String room, @Nullable UUID kit, String animator) {
        return new Claim(
                new SessionId(UUID.randomUUID()),
                "Essai",
                Instant.parse("2032-03-02T%02d:00:00Z".formatted(from)),
                Instant.parse("2032-03-02T%02d:00:00Z".formatted(to)),
                PARIS,
                new Spot(null, null, "Mairie", "", new CommuneCode("99039"), "Valbrune", new LatLon(46.2, 2.8), room),
                kit,
                null,
                animator);
    }

    @Test
    void oneMayBeginWhenTheOtherEnds() {
        assertThat(claim(10, 12, "A", null, "Ana").against(List.of(claim(12, 14, "A", null, "Ana"))))
                .isEmpty();
    }

    @Test
    void namesAndRoomsAreTheSameWhateverTheirAccents() {
        assertThat(claim(10, 12, "Salle é", null, "Zoé").against(List.of(claim(11, 14, "salle E", null, "ZOE"))))
                .hasExactlyElementsOfTypes(Conflict.AnimatorBusy.class, Conflict.RoomBusy.class);
    }

    @Test
    void nobodyInParticularIsNeverBusy() {
        assertThat(claim(10, 12, "A", null, "").against(List.of(claim(10, 12, "B", null, ""))))
                .isEmpty();
    }

    @Test
    void aKitIsInOnePlace() {
        UUID kit = UUID.randomUUID();

        assertThat(claim(10, 12, "A", kit, "").against(List.of(claim(11, 13, "B", kit, ""))))
                .hasExactlyElementsOfTypes(Conflict.KitBusy.class);
    }

    @Test
    void aCopyKeepsTheHourOnTheClockAcrossSummerTime() {
        CopyRange range = new CopyRange(LocalDate.of(2032, 3, 2), LocalDate.of(2032, 3, 2), 13);

        assertThat(range.shifted(Instant.parse("2032-03-02T13:00:00Z"), PARIS))
                .isEqualTo(Instant.parse("2032-06-01T12:00:00Z"));
    }

    @Test
    void aMonthIsWholeWeeks() {
        assertThat(Weeks.ofMonth(LocalDate.of(2027, 2, 10))).hasSize(28);
        assertThat(Weeks.ofMonth(LocalDate.of(2032, 5, 10)))
                .hasSize(42)
                .startsWith(LocalDate.of(2032, 4, 26))
                .endsWith(LocalDate.of(2032, 6, 6));
    }
}
