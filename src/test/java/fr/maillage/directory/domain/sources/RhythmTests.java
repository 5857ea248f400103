package fr.maillage.directory.domain.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources are read at night, and tried again with patience. */
class RhythmTests {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    @ParameterizedTest
    @CsvSource({"DAILY, 2026-11-23", "WEEKLY, 2026-11-29", "MONTHLY, 2026-12-22"})
    void isDueANightOfItsRhythmLater(Rhythm rhythm, String day) {
        ZonedDateTime next = rhythm.after(NOON, "paca").atZone(ZoneId.of("Europe/Paris"));

        assertThat(next.toLocalDate()).hasToString(day);
        assertThat(next.getHour()).isBetween(3, 4);
    }

    @Test
    void isNeverDueWithoutARhythm() {
        assertThat(Rhythm.NEVER.after(NOON, "paca")).isNull();
        assertThat(Rhythm.NEVER.afterFailure(NOON, 1, "paca")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, PT15M", "2, PT1H", "3, PT4H", "4, PT16H", "5, P1D", "50, P1D"})
    void waitsLongerAndLongerAfterFailures(int failures, Duration wait) {
        assertThat(Rhythm.MONTHLY.afterFailure(NOON, failures, "paca")).isEqualTo(NOON.plus(wait));
        assertThat(Rhythm.DAILY.afterFailure(NOON, failures, "paca")).isEqualTo(NOON.plus(wait));
    }
}
