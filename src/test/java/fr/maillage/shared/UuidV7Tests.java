package fr.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Identifiers tell which came first. */
class UuidV7Tests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void sortInTheOrderTheyWereAskedForWithinAMillisecond() {
        List<String> made = IntStream.range(0, 6_000)
                .mapToObj(_ -> UuidV7.at(NOON).toString())
                .toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void sayTheirVersionAndTheirMillisecond() {
        UUID id = UuidV7.at(NOON);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }
}
