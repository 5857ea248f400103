package fr.maillage.directory.domain.hours;

import static fr.maillage.directory.domain.hours.HoursFixture.at;
import static fr.maillage.directory.domain.hours.HoursFixture.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.hours.OpeningState.Closed;
import fr.maillage.directory.domain.hours.OpeningState.Open;
import fr.maillage.directory.domain.hours.OpeningState.OpenEndUnknown;
import fr.maillage.directory.domain.hours.OpeningState.Opening;
import fr.maillage.directory.domain.hours.OpeningState.Uncertain;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What one finds at the door. Monday 23 November 2026. */
class ScheduleStatesTests {

    private static final String OFFICE = "Mo-Fr 09:00-12:00,14:00-17:30; PH off";

    @Test
    void isOpenUntilTheEndOfTheSpan() {
        assertThat(schedule(OFFICE).stateAt(at("2026-11-23T09:00"))).isEqualTo(new Open(at("2026-11-23T12:00"), null));
        assertThat(schedule(OFFICE).stateAt(at("2026-11-23T17:29"))).isEqualTo(new Open(at("2026-11-23T17:30"), null));
    }

    @Test
    void isClosedUntilTheNextOpening() {
        assertThat(schedule(OFFICE).stateAt(at("2026-11-23T12:00"))).isEqualTo(closedUntil("2026-11-23T14:00"));
        assertThat(schedule(OFFICE).stateAt(at("2026-11-20T17:30"))).isEqualTo(closedUntil("2026-11-23T09:00"));
    }

    @Test
    void skipsAPublicHolidayAndNamesIt() {
        assertThat(schedule(OFFICE).stateAt(at("2026-11-10T20:00"))).isEqualTo(closedUntil("2026-11-12T09:00"));
        assertThat(schedule(OFFICE).stateAt(at("2026-11-11T10:00")))
                .isEqualTo(new Closed(new Opening(at("2026-11-12T09:00"), null), null, PublicHoliday.ARMISTICE_1918));
    }

    @Test
    void takesAnInstantOfAnyZone() {
        assertThat(schedule(OFFICE).stateAt(at("2026-11-23T09:30").withZoneSameInstant(ZoneId.of("Asia/Tokyo"))))
                .isEqualTo(new Open(at("2026-11-23T12:00"), null));
    }

    @Test
    void staysOpenPastMidnight() {
        Schedule night = schedule("Fr 22:00-02:00; Sa 09:00-12:00");
        assertThat(night.stateAt(at("2026-11-27T23:30"))).isEqualTo(new Open(at("2026-11-28T02:00"), null));
        assertThat(night.stateAt(at("2026-11-28T01:59"))).isEqualTo(new Open(at("2026-11-28T02:00"), null));
        assertThat(night.stateAt(at("2026-11-28T02:00"))).isEqualTo(closedUntil("2026-11-28T09:00"));
    }

    @Test
    void followsOpeningsThatTouchAcrossMidnight() {
        assertThat(schedule("Mo 20:00-24:00; Tu 00:00-03:00,09:00-12:00").stateAt(at("2026-11-23T21:00")))
                .isEqualTo(new Open(at("2026-11-24T03:00"), null));
    }

    @Test
    void neverClosesWhenAlwaysOpen() {
        assertThat(schedule("24/7").stateAt(at("2026-11-11T03:00"))).isEqualTo(new Open(null, null));
    }

    @Test
    void doesNotInventAClosingTime() {
        assertThat(schedule("Mo 18:00+").stateAt(at("2026-11-23T19:00"))).isEqualTo(new OpenEndUnknown(null, null));
        assertThat(schedule("Mo 10:00-18:00+").stateAt(at("2026-11-23T11:00")))
                .isEqualTo(new OpenEndUnknown(at("2026-11-23T18:00"), null));
        assertThat(schedule("Mo 10:00-18:00+").stateAt(at("2026-11-23T19:00")))
                .isEqualTo(new Uncertain(Doubt.CLOSING_TIME, null, null));
    }

    @Test
    void isUncertainOnAPublicHolidayOfWhichNothingIsSaid() {
        assertThat(schedule("Mo-Fr 09:00-12:00").stateAt(at("2026-11-11T10:00")))
                .isEqualTo(new Uncertain(Doubt.PUBLIC_HOLIDAY, null, PublicHoliday.ARMISTICE_1918));
        assertThat(schedule("Mo-Fr 09:00-12:00").stateAt(at("2026-11-11T13:00")))
                .isEqualTo(new Closed(new Opening(at("2026-11-12T09:00"), null), null, PublicHoliday.ARMISTICE_1918));
    }

    @Test
    void isUncertainWhenSchoolHolidaysMatterAndAreNotKnown() {
        assertThat(schedule("Mo-Fr 09:00-12:00; SH off").stateAt(at("2026-11-23T10:00")))
                .isEqualTo(new Uncertain(Doubt.SCHOOL_HOLIDAYS, null, null));
    }

    @Test
    void dependsOnAComment() {
        Schedule onAppointment = schedule("Mo 09:00-12:00 \"sur rendez-vous\"");
        assertThat(onAppointment.stateAt(at("2026-11-23T10:00")))
                .isEqualTo(new Uncertain(Doubt.DEPENDS_ON_COMMENT, "sur rendez-vous", null));
        assertThat(onAppointment.stateAt(at("2026-11-22T10:00")))
                .isEqualTo(new Closed(new Opening(at("2026-11-23T09:00"), "sur rendez-vous"), null, null));
    }

    @Test
    void fallsBackWhereNothingElseIsOpen() {
        Schedule fallback = schedule("Mo-Fr 10:00-12:00 || \"sur rendez-vous\"");
        assertThat(fallback.stateAt(at("2026-11-23T10:00"))).isEqualTo(new Open(at("2026-11-23T12:00"), null));
        assertThat(fallback.stateAt(at("2026-11-23T12:00")))
                .isEqualTo(new Uncertain(Doubt.DEPENDS_ON_COMMENT, "sur rendez-vous", null));
    }

    @Test
    void doesNotLookFurtherThanSixtyDays() {
        Schedule january = schedule("Jan 23 09:00-12:00");
        assertThat(january.stateAt(at("2026-11-24T10:00"))).isEqualTo(closedUntil("2027-01-23T09:00"));
        assertThat(january.stateAt(at("2026-11-23T10:00"))).isEqualTo(new Closed(null, null, null));
    }

    @Test
    void saysWhyItIsClosed() {
        assertThat(schedule("Mo-Fr 09:00-12:00; 2026 Nov 23 off \"inventaire\"").stateAt(at("2026-11-23T10:00")))
                .isEqualTo(new Closed(new Opening(at("2026-11-24T09:00"), null), "inventaire", null));
    }

    @Test
    void keepsTheHoursOfTheClockWhenTheClocksChange() {
        Schedule night = schedule("Sa 22:00-04:00; Su 09:00-12:00");
        assertThat(night.stateAt(at("2026-10-24T23:00"))).isEqualTo(new Open(at("2026-10-25T04:00"), null));
        assertThat(night.stateAt(at("2027-03-27T23:00"))).isEqualTo(new Open(at("2027-03-28T04:00"), null));
        assertThat(night.stateAt(at("2027-03-28T04:00"))).isEqualTo(closedUntil("2027-03-28T09:00"));
    }

    private static Closed closedUntil(String localTime) {
        return new Closed(new Opening(at(localTime), null), null, null);
    }
}
