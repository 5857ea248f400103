package fr.maillage.registration.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallNumbersTests {

    @Test
    void keepsBackALineAboutTwoPeopleAndTheNextSmallest() {
        assertThat(SmallNumbers.keptBack(List.of(line("a", 2), line("b", 40), line("c", 9)), true))
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void twoSmallLinesProtectEachOther() {
        assertThat(SmallNumbers.keptBack(List.of(line("a", 2), line("b", 3), line("c", 9)), true))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void linesThatDoNotAddUpAreEachOnTheirOwn() {
        assertThat(SmallNumbers.keptBack(List.of(line("a", 2), line("b", 40)), false))
                .containsExactly("a");
    }

    @Test
    void nobodyIsNobody() {
        assertThat(SmallNumbers.keptBack(List.of(line("a", 0), line("b", 5)), true))
                .isEmpty();
    }

    private static FigureLine line(String key, int registered) {
        return new FigureLine(key, "", 1, 0, 1, registered, registered, 0, 0, 0);
    }
}
