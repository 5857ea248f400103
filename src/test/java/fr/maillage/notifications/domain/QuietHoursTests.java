package fr.maillage.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.notifications.Channel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is disturbed at night, nor by SMS on a Sunday. */
class QuietHoursTests {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final QuietHours HOURS = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), FRANCE);

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(FRANCE).toInstant();
    }

    // 2026-11-22 is a Sunday.
    @ParameterizedTest
    @CsvSource({
        "EMAIL, 2026-11-20T19:59, 2026-11-20T19:59",
        "EMAIL, 2026-11-20T20:00, 2026-11-21T08:00",
        "EMAIL, 2026-11-21T02:30, 2026-11-21T08:00",
        "EMAIL, 2026-11-21T08:00, 2026-11-21T08:00",
        "EMAIL, 2026-11-22T10:00, 2026-11-22T10:00",
        "SMS, 2026-11-22T10:00, 2026-11-23T08:00",
        "SMS, 2026-11-21T21:00, 2026-11-23T08:00",
        "SMS, 2026-11-23T07:59, 2026-11-23T08:00",
        "LETTER, 2026-11-22T03:00, 2026-11-22T03:00",
        "CALL, 2026-11-22T03:00, 2026-11-22T03:00",
    })
    void waitsForAnHourThatDisturbsNobody(Channel channel, String wanted, String expected) {
        assertThat(HOURS.earliest(at(wanted), channel)).isEqualTo(at(expected));
    }

    @Test
    void knowsTheNightWhenClocksChange() {
        assertThat(HOURS.earliest(at("2026-03-28T23:00"), Channel.EMAIL))
                .isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
    }

    @Test
    void followsTheClockOfThePlace() {
        QuietHours reunion = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), ZoneId.of("Indian/Reunion"));
        assertThat(reunion.earliest(Instant.parse("2026-11-20T16:00:00Z"), Channel.EMAIL))
                .isEqualTo(Instant.parse("2026-11-21T04:00:00Z"));
    }

    @Test
    void haveNoNightWhenBothEndsAreTheSame() {
        QuietHours none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0), FRANCE);
        assertThat(none.earliest(at("2026-11-20T02:00"), Channel.EMAIL)).isEqualTo(at("2026-11-20T02:00"));
    }
}
