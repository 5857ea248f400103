package fr.maillage.directory.domain.hours;

import static fr.maillage.directory.domain.hours.HoursFixture.PARIS;
import static fr.maillage.directory.domain.hours.HoursFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.hours.OpeningHours.Parsed;
import fr.maillage.directory.domain.hours.OpeningHours.Unreadable;
import fr.maillage.directory.domain.hours.OpeningState.Closed;
import fr.maillage.directory.domain.hours.OpeningState.Open;
import fr.maillage.directory.domain.hours.OpeningState.OpenEndUnknown;
import fr.maillage.directory.domain.hours.OpeningState.Uncertain;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any hours, tried on generated ones with a fixed seed. */
class HoursPropertiesTests {

    private static final long SEED = 20_261_121L;

    /** No public holiday and no change of the clocks in the fortnight from this Monday. */
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T00:00");

    private static final HolidayCalendar NO_HOLIDAY = new HolidayCalendar() {
        @Override
        public Optional<PublicHoliday> findPublicHoliday(LocalDate date) {
            return Optional.empty();
        }

        @Override
        public Answer isSchoolHoliday(LocalDate date) {
            return Answer.NO;
        }
    };

    @Test
    void agreesWithAJudgeThatCountsMinutes() {
        Random random = new Random(SEED);
        int judged = 0;
        for (int round = 0; round < 400; round++) {
            GeneratedRules rules = GeneratedRules.make(random);
            OpeningHours hours = OpeningHours.parse(rules.text());
            if (hours instanceof Unreadable unreadable) {
                assertThat(unreadable.reason()).as(rules.text()).isEqualTo(OpeningHours.Reason.CONTRADICTORY);
                continue;
            }
            judged++;
            judge(rules, ((Parsed) hours).on(NO_HOLIDAY, PARIS), random);
        }
        assertThat(judged).isGreaterThan(250);
    }

    private static void judge(GeneratedRules rules, Schedule schedule, Random random) {
        for (int probe = 0; probe < 300; probe++) {
            LocalDateTime now = MONDAY.plusMinutes(random.nextInt(8 * 1440));
            LocalDateTime limit = now.plusDays(9);
            boolean open = rules.isOpen(now);
            OpeningState state = schedule.stateAt(now.atZone(PARIS));
            String about = rules.text() + " at " + now;
            if (probe % 75 != 0) {
                assertThat(state).as(about).isInstanceOf(open ? Open.class : Closed.class);
                continue;
            }
            LocalDateTime change = rules.nextChange(now, !open, limit);
            ZonedDateTime expected = change.equals(limit) ? null : change.atZone(PARIS);
            assertThat(state)
                    .as(about)
                    .satisfies(it -> assertThat(nextChange(it)).isEqualTo(expected));
        }
    }

    private static ZonedDateTime nextChange(OpeningState state) {
        return switch (state) {
            case Open open -> open.until();
            case Closed closed -> closed.nextOpening();
            default -> throw new AssertionError(state);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-12:00,14:00-17:30; PH off",
                "Mo-Fr 09:00-12:00",
                "week 1-53/2 We 09:00-12:00; Th[1,3] 14:00-17:00; PH off",
                "Mo-Fr 09:00-12:00; SH Mo-Fr 10:00-11:00; PH off",
                "Fr-Sa 20:00-02:00; Su 00:00-05:00,10:00-18:00+; PH 18:00+",
                "Mo 09:00-12:00 \"sur rendez-vous\"; Tu 18:00+; We 09:00-12:00 || \"appeler\"",
                "Oct-Feb Mo-Sa 09:00-17:00; 12:00-13:00 off; Dec 20-Jan 5 off \"congés\""
            })
    void saysTheSameOfAnInstantAndOfItsDay(String text) {
        Schedule schedule = HoursFixture.schedule(text);
        for (ZonedDateTime now = at("2026-11-01T00:00");
                now.isBefore(at("2027-01-12T00:00"));
                now = now.plusMinutes(15)) {
            OpeningState state = schedule.stateAt(now);
            String about = text + " at " + now + ": " + state;
            boolean saidOpen = state instanceof Open || state instanceof OpenEndUnknown;
            assertThat(schedule.isSurelyOpenAt(now)).as(about).isEqualTo(saidOpen);
            switch (state) {
                case Open until ->
                    assertThat(covers(schedule, now, true)).as(about).isTrue();
                case OpenEndUnknown until ->
                    assertThat(covers(schedule, now, true)).as(about).isTrue();
                case Closed closed -> {
                    assertThat(covers(schedule, now, true)).as(about).isFalse();
                    assertThat(covers(schedule, now, false)).as(about).isFalse();
                }
                case Uncertain uncertain -> {
                    assertThat(covers(schedule, now, true)).as(about).isFalse();
                    assertThat(uncertain.why() == Doubt.CLOSING_TIME || covers(schedule, now, false))
                            .as(about)
                            .isTrue();
                }
            }
        }
    }

    /** Whether a certain, or a doubtful, span of the day or of the night before is on at this instant. */
    private static boolean covers(Schedule schedule, ZonedDateTime now, boolean certain) {
        int minute = now.getHour() * 60 + now.getMinute();
        return covers(schedule.day(now.toLocalDate()), minute, certain)
                || covers(schedule.day(now.toLocalDate().minusDays(1)), minute + TimeSpan.DAY, certain);
    }

    private static boolean covers(DayHours day, int minute, boolean certain) {
        return day.spans().stream()
                .filter(span -> (span.doubt() == null) == certain)
                .anyMatch(span -> {
                    TimeSpan time = span.time();
                    int end = time.hasNoEnd() ? TimeSpan.DAY : time.endMinute();
                    return time.startMinute() <= minute && minute < end;
                });
    }

    @Test
    void neverThrowsWhateverTheText() {
        Random random = new Random(SEED);
        int understood = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = HostileText.make(random);
            if (OpeningHours.parse(text) instanceof Parsed parsed) {
                understood++;
                Schedule schedule = parsed.on(HoursFixture.MAINLAND, PARIS);
                schedule.stateAt(at("2026-11-23T10:00"));
                schedule.week(LocalDate.of(2026, 12, 21), 14);
                assertThat(OpeningHours.parse(parsed.text()))
                        .as(text + " -> " + parsed.text())
                        .isInstanceOfSatisfying(
                                Parsed.class, again -> assertThat(again.rules()).isEqualTo(parsed.rules()));
            }
        }
        assertThat(understood).isGreaterThan(500);
    }
}
