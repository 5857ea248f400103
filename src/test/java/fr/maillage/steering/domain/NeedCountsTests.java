package fr.maillage.steering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.needs.NeedFigures.Line;
import fr.maillage.needs.NeedFigures.Outcome;
import fr.maillage.needs.NeedState;
import fr.maillage.territory.CommuneCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is counted, and what is not. */
class NeedCountsTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Quarter SPRING = new Quarter(2043, 2);
    private static final LocalDate TODAY = LocalDate.of(2043, 6, 15);

    @Test
    void theShareIsOfThoseRaisedInTheQuarterThirtyDaysAgoOrMore() {
        NeedCounts counts = count(
                need(NeedState.MET, "2043-04-01T00:30", Outcome.MET, "2043-05-01T23:00"), // the thirtieth day
                need(NeedState.CLOSED, "2043-04-02T12:00", Outcome.MET, "2043-05-03T12:00"), // a day too late
                need(NeedState.PARTLY_MET, "2043-04-02T12:00", Outcome.PARTLY_MET, "2043-04-12T12:00"),
                need(NeedState.UNDERSTOOD, "2043-05-16T12:00", Outcome.WAITING, null), // thirty days ago
                need(NeedState.MET, "2043-05-17T12:00", Outcome.MET, "2043-05-18T12:00"), // too recent to count
                need(NeedState.MET, "2043-03-31T12:00", Outcome.MET, "2043-04-02T12:00")); // of the quarter before

        assertThat(counts.measured()).isEqualTo(4);
        assertThat(counts.metInTime()).isEqualTo(1);
        assertThat(counts.partlyInTime()).isEqualTo(1);
        assertThat(counts.percentInTime()).hasValue(25);
        assertThat(counts.raisedInAll()).isEqualTo(5);
    }

    @Test
    void whatWaitsIsCountedWheneverItWasRaised() {
        NeedCounts counts = count(
                need(NeedState.RAISED, "2043-06-08T12:00", Outcome.WAITING, null),
                need(NeedState.UNDERSTOOD, "2043-06-07T12:00", Outcome.WAITING, null),
                need(NeedState.PLANNED, "2043-03-17T12:00", Outcome.WAITING, null),
                need(NeedState.RAISED, "2042-01-01T12:00", Outcome.WAITING, null));

        assertThat(counts.waiting(AgeGroup.WEEK, NeedState.RAISED)).isEqualTo(1);
        assertThat(counts.waiting(AgeGroup.MONTH)).isEqualTo(1);
        assertThat(counts.waiting(AgeGroup.QUARTER, NeedState.PLANNED)).isEqualTo(1);
        assertThat(counts.waiting(AgeGroup.OLDER)).isEqualTo(1);
        assertThat(counts.waitingInAll()).isEqualTo(4);
    }

    @Test
    void withoutAnyNeedThereIsNoShare() {
        assertThat(count().percentInTime()).isEmpty();
        assertThat(count().waitingInAll()).isZero();
    }

    @Test
    void quartersAreThoseOfPublicAccounts() {
        assertThat(Quarter.of(LocalDate.of(2043, 3, 31))).isEqualTo(new Quarter(2043, 1));
        assertThat(new Quarter(2043, 1).plus(-1)).isEqualTo(new Quarter(2042, 4));
        assertThat(Quarter.parse("2043-T2")).contains(SPRING);
        assertThat(Quarter.parse("2043-T5")).isEmpty();
        assertThat(SPRING.until()).isEqualTo("2043-07-01");
        assertThat(SPRING.monthToldOn(TODAY)).isEqualTo("2043-06");
        assertThat(SPRING.plus(-1).monthToldOn(TODAY)).isEqualTo("2043-03");
        assertThat(SPRING.plus(1).monthToldOn(TODAY)).isEqualTo("2043-07");
        assertThat(Quarter.around(TODAY, 2)).containsExactly(SPRING.plus(1), SPRING, SPRING.plus(-1), SPRING.plus(-2));
    }

    private static NeedCounts count(Line... needs) {
        return NeedCounts.of(List.of(needs), SPRING, TODAY, PARIS);
    }

    private static Line need(NeedState state, String raised, Outcome outcome, @Nullable String answered) {
        return new Line(
                new CommuneCode("99039"),
                state,
                LocalDateTime.parse(raised).atZone(PARIS).toInstant(),
                outcome,
                answered == null
                        ? null
                        : LocalDateTime.parse(answered).atZone(PARIS).toInstant());
    }
}
