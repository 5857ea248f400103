package fr.maillage.directory.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** The stops of a bus count once, wherever they are counted. */
class UnitsInFacetsTests {

    private static final int REMOTE = 4;

    @SuppressWarnings("UnnecessaryLambda") // shared by the tests
    private static final IntPredicate OPEN = hours -> hours % 2 == 1;

    private static Candidate place(int number, int services, int hours, UUID unit) {
        return new Candidate(new UUID(0, number), number, services, 0, 0, 0, 0, 0, 0, 0, true, hours, unit);
    }

    @Test
    void theFirstStopThatPassesStandsForItsUnit() {
        UUID bus = new UUID(1, 1);
        List<Candidate> near =
                List.of(place(1, 1, 2, bus), place(2, 3, 1, bus), place(3, 1, 1, null), place(4, 2, 1, bus));

        Facets all = Facets.of(near, Filters.NONE, REMOTE, OPEN);
        assertThat(all.passing()).extracting(Candidate::place).containsExactly(new UUID(0, 1), new UUID(0, 3));
        assertThat(all.services()[0]).isEqualTo(2);
        assertThat(all.services()[1]).isEqualTo(1);
        assertThat(all.open()).isEqualTo(2);
        assertThat(all.itinerant()).isEqualTo(2);

        Filters open = new Filters(0, 0, 0, 0, 0, false, 0, 0, true, false);
        assertThat(Facets.of(near, open, REMOTE, OPEN).passing())
                .extracting(Candidate::place)
                .as("the nearest stop that is open")
                .containsExactly(new UUID(0, 2), new UUID(0, 3));
        assertThat(Facets.every(near, open, REMOTE, OPEN)).hasSize(3);
    }

    @Test
    void whatIsSaidBesideAFilterIsWhatTickingItGives() {
        Random random = new Random(36);
        for (int turn = 0; turn < 200; turn++) {
            List<Candidate> places = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                places.add(new Candidate(
                        new UUID(0, i),
                        i,
                        random.nextInt(16),
                        random.nextInt(4),
                        0,
                        random.nextInt(4),
                        random.nextInt(4),
                        random.nextInt(4),
                        random.nextInt(4),
                        random.nextInt(8),
                        random.nextBoolean(),
                        random.nextInt(4),
                        random.nextInt(3) == 0 ? null : new UUID(1, random.nextInt(4))));
            }
            Filters ticked = new Filters(
                    0,
                    random.nextInt(3),
                    0,
                    random.nextInt(2),
                    0,
                    false,
                    0,
                    0,
                    random.nextInt(3) == 0,
                    random.nextBoolean());
            Facets facets = Facets.of(places, ticked, REMOTE, OPEN);

            for (int bit = 0; bit < 4; bit++) {
                assertThat(with(places, ticked, 1 << bit, ticked.accesses(), ticked.open())
                                .passing())
                        .hasSize(facets.services()[bit]);
            }
            for (int bit = 0; bit < 2; bit++) {
                assertThat(with(places, ticked, 0, 1 << bit, ticked.open()).passing())
                        .hasSize(facets.accesses()[bit]);
            }
            assertThat(with(places, ticked, 0, 0, true).passing()).hasSize(facets.open());
        }
    }

    private static Facets with(List<Candidate> places, Filters ticked, int services, int accesses, boolean open) {
        return Facets.of(
                places,
                new Filters(
                        services,
                        ticked.audiences(),
                        0,
                        ticked.costs(),
                        accesses,
                        false,
                        0,
                        0,
                        open,
                        ticked.itinerant()),
                REMOTE,
                OPEN);
    }
}
