package fr.maillage.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OfferTimeTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void holdsASeatADayWhenTheSessionIsFar() {
        assertThat(until("2040-03-06T10:00", "2040-03-27T14:00", ContactChannel.EMAIL))
                .isEqualTo(at("2040-03-07T10:00"));
    }

    @Test
    void holdsItLessWhenTheSessionIsNear() {
        assertThat(until("2040-03-06T10:00", "2040-03-06T18:00", ContactChannel.EMAIL))
                .isEqualTo(at("2040-03-06T14:00"));
        assertThat(until("2040-03-06T10:00", "2040-03-06T11:00", ContactChannel.EMAIL))
                .isEqualTo(at("2040-03-06T11:00"));
    }

    @Test
    void doesNotCountTheNight() {
        assertThat(until("2040-03-06T23:00", "2040-03-27T14:00", ContactChannel.EMAIL))
                .isEqualTo(at("2040-03-08T10:00"));
        assertThat(until("2040-03-06T03:00", "2040-03-27T14:00", ContactChannel.EMAIL))
                .isEqualTo(at("2040-03-07T10:00"));
    }

    @Test
    void doesNotCountTheDaysOnWhichNobodyCallsOrWrites() {
        assertThat(until("2040-03-10T21:00", "2040-03-27T14:00", ContactChannel.SMS))
                .isEqualTo(at("2040-03-13T10:00"));
        assertThat(until("2040-03-10T10:00", "2040-03-27T14:00", ContactChannel.CALL))
                .isEqualTo(at("2040-03-14T10:00"));
    }

    @Test
    void neverEndsAtNightNorOnASunday() {
        assertThat(until("2040-03-06T18:00", "2040-03-08T14:00", ContactChannel.SMS))
                .as("eleven hours would end at five in the morning")
                .isEqualTo(at("2040-03-07T13:00"));
        assertThat(until("2040-03-10T12:00", "2040-03-27T14:00", ContactChannel.EMAIL))
                .as("a day would end on a Sunday")
                .isEqualTo(at("2040-03-12T10:00"));
    }

    private static Instant until(String now, String begins, ContactChannel channel) {
        return OfferTime.until(at(now), at(begins), channel, PARIS);
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(PARIS).toInstant();
    }
}
