package fr.maillage.agenda.domain.find;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionFacetsTests {

    private static final LocalDate MONDAY = LocalDate.of(2036, 5, 5);

    @Test
    void putsTheSoonestDayFirstThenTheNearest() {
        Candidate farToday = workshop(0, 20_000, false);
        Candidate nearToday = workshop(0, 3_000, false);
        Candidate hereTomorrow = workshop(1, 0, false);

        assertThat(SessionFacets.of(List.of(hereTomorrow, farToday, nearToday), SessionFilters.NONE)
                        .passing())
                .containsExactly(nearToday, farToday, hereTomorrow);
    }

    @Test
    void showsAPermanenceOnceAtItsNextDate() {
        UUID tuesdays = UUID.randomUUID();
        Candidate first = permanence(tuesdays, 1, false);
        SessionFacets facets = SessionFacets.of(
                List.of(permanence(tuesdays, 15, false), first, permanence(tuesdays, 8, false)), SessionFilters.NONE);

        assertThat(facets.passing()).containsExactly(first);
        assertThat(facets.more()).containsEntry(first.id(), 2);
        assertThat(facets.kinds()[SessionFilters.KINDS.indexOf(ActivityKind.PERMANENCE)])
                .as("counted once")
                .isEqualTo(1);
    }

    @Test
    void saysThatTheVeryNextDateIsCancelledAndKeepsQuietAboutLaterOnes() {
        UUID tuesdays = UUID.randomUUID();
        Candidate off = permanence(tuesdays, 1, true);
        Candidate next = permanence(tuesdays, 8, false);
        SessionFacets facets = SessionFacets.of(
                List.of(off, next, permanence(tuesdays, 15, true), permanence(tuesdays, 22, false)),
                SessionFilters.NONE);

        assertThat(facets.passing()).containsExactly(off, next);
        assertThat(facets.more()).containsEntry(next.id(), 1);
    }

    @Test
    void countsWhatTickingMoreOfAGroupWouldLeave() {
        Candidate monday = workshop(0, 0, false);
        Candidate wednesday = workshop(2, 0, false);
        SessionFilters mondays = new SessionFilters(0, 0, 0, 0, 1, false);

        SessionFacets facets = SessionFacets.of(List.of(monday, wednesday), mondays);

        assertThat(facets.passing()).containsExactly(monday);
        assertThat(facets.weekdays()).startsWith(1, 0, 1);
        assertThat(facets.room()).isEqualTo(1);
    }

    @Test
    void whatIsForEveryonePassesEveryAudienceAndLevel() {
        Candidate any = workshop(0, 0, false);
        SessionFilters beginnersForSeniors =
                new SessionFilters(0, 1 << SessionFilters.LEVELS.indexOf(Level.BEGINNER), 8, 0, 0, false);

        assertThat(SessionFacets.of(List.of(any), beginnersForSeniors).passing())
                .containsExactly(any);
    }

    private static Candidate workshop(int days, double metres, boolean cancelled) {
        UUID id = UUID.randomUUID();
        return candidate(id, id, ActivityKind.WORKSHOP, days, metres, cancelled);
    }

    private static Candidate permanence(UUID rule, int days, boolean cancelled) {
        return candidate(UUID.randomUUID(), rule, ActivityKind.PERMANENCE, days, 1_000, cancelled);
    }

    private static Candidate candidate(
            UUID id, UUID bundle, ActivityKind kind, int days, double metres, boolean cancelled) {
        LocalDate day = MONDAY.plusDays(days);
        Instant startsAt = day.atTime(14, 0).toInstant(ZoneOffset.UTC);
        return new Candidate(id, bundle, kind, Level.ANY, 1, 0, cancelled, true, startsAt, day, metres, 1);
    }
}
