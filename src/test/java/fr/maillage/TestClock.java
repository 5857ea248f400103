package fr.maillage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** The clock of every {@link MaillageTest}: the real time, until a test sets another; real again after each test. */
@Component
@Primary
public class TestClock extends Clock {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private volatile Clock now = Clock.systemUTC();

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        now = Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Stops the clock at a time as read on a wall in metropolitan France, such as {@code 2026-11-21T10:30}. */
    public void setInFrance(String dateTime) {
        set(LocalDateTime.parse(dateTime).atZone(FRANCE).toInstant());
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TestClock outer = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }

            @Override
            public Instant instant() {
                return outer.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return now.instant();
    }

    /** Gives the real time back. */
    static class Reset extends AbstractTestExecutionListener {

        @Override
        public void afterTestMethod(TestContext context) {
            context.getApplicationContext().getBean(TestClock.class).now = Clock.systemUTC();
        }
    }
}
