package fr.maillage.directory.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.merge.Judgement.Verdict;
import fr.maillage.shared.LatLon;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesBoundsTests {

    private static final LatLon HERE = new LatLon(46.2228, 2.8492);
    private final Judge judge = new Judge(WordWeights.of(
            List.of("Mairie", "Médiathèque de Valbrune", "CCAS de Valbrune", "France services Champlong")));

    @ParameterizedTest
    @ValueSource(longs = {DuplicatesFigures.TUNED, DuplicatesFigures.HELD_OUT, 3, 4, 5})
    void holdsTheBoundsOnPairsWhoseAnswerIsKnown(long seed) {
        DuplicatesFigures figures = DuplicatesFigures.of(seed, new PrintStream(OutputStream.nullOutputStream()), false);
        assertThat(figures.pairs()).isGreaterThanOrEqualTo(300);
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void isSureOfTheSamePlaceWrittenByAnotherSource() {
        Judgement judgement = judge.of(
                place("a", "Médiathèque La Passerelle", "4 place des Tanneurs", "+33465719508"),
                place("b", "MEDIATHEQUE LA PASERELLE", "4, pl. des Tanneurs", "+33465719508"));
        assertThat(judgement.verdict()).isEqualTo(Verdict.SURE);
        assertThat(judgement.reasons()).contains("phone", "street", "near:0");
    }

    @Test
    void neverMergesTwoServicesOfOneBuildingByItself() {
        assertThat(judge.of(
                                place("a", "Mairie de Valbrune", "1 place de la Mairie", "+33465719500"),
                                place("b", "Médiathèque de Valbrune", "1 place de la Mairie", "+33465719500"))
                        .verdict())
                .isNotEqualTo(Verdict.SURE);
        assertThat(judge.of(
                                place("a", "Antenne 1", "1 place de la Mairie", "+33465719500"),
                                place("b", "Antenne 2", "1 place de la Mairie", "+33465719500"))
                        .verdict())
                .isNotEqualTo(Verdict.SURE);
    }

    @Test
    void neverMergesWithinOneSourceByItself() {
        Sighting one = place("a", "Médiathèque La Passerelle", "4 place des Tanneurs", "+33465719508");
        assertThat(judge.of(one, place("a", one.name(), one.street(), one.phone()))
                        .verdict())
                .isEqualTo(Verdict.ASK);
    }

    @Test
    void saysTheSameWhicheverComesFirst() {
        for (LabelledPairs.Pair pair : LabelledPairs.of(7)) {
            Judgement one = judge.of(pair.one(), pair.other());
            Judgement other = judge.of(pair.other(), pair.one());
            assertThat(other.verdict()).isEqualTo(one.verdict());
            assertThat(other.score()).isEqualTo(one.score());
        }
    }

    private static Sighting place(String source, String name, String street, @Nullable String phone) {
        return new Sighting(
                UUID.randomUUID(),
                source,
                name,
                "99039",
                "Valbrune",
                street,
                HERE,
                phone,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }
}
