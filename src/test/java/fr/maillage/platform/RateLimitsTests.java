package fr.maillage.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.TestClock;
import fr.maillage.platform.RateLimits.Pace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Ten at once, then one a minute, for each network. */
class RateLimitsTests {

    private static final Pace PACE = new Pace("essai", 3, Duration.ofMinutes(1));
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final TestClock clock = new TestClock();
    private final RateLimits limits = new RateLimits(clock);

    @Test
    void allowsAFewAtOnceThenOneAMinute() {
        clock.set(NOON);
        assertThat(allowed("192.0.2.1", 5)).isEqualTo(3);
        clock.set(NOON.plusSeconds(59));
        assertThat(allowed("192.0.2.1", 2)).isZero();
        clock.set(NOON.plusSeconds(61));
        assertThat(allowed("192.0.2.1", 2)).isEqualTo(1);
        clock.set(NOON.plusSeconds(86_400));
        assertThat(allowed("192.0.2.1", 5)).isEqualTo(3);
    }

    @Test
    void countsEachFormAndEachNetworkByItself() {
        clock.set(NOON);
        assertThat(allowed("192.0.2.1", 5)).isEqualTo(3);
        assertThat(allowed("192.0.2.2", 5)).isEqualTo(3);
        assertThat(limits.allows(new Pace("autre", 1, Duration.ofMinutes(1)), from("192.0.2.1")))
                .isTrue();
    }

    @Test
    void takesAnIpv6SubscriberAsOne() {
        clock.set(NOON);
        assertThat(allowed("2001:db8:1:2::1", 2) + allowed("2001:db8:1:2:ffff::9", 3))
                .isEqualTo(3);
        assertThat(allowed("2001:db8:1:3::1", 5)).isEqualTo(3);
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        clock.set(NOON);
        assertThat(allowed("192.0.2.1", 5)).isEqualTo(3);
        clock.set(NOON.minusSeconds(3_600));
        assertThat(allowed("192.0.2.1", 5)).isZero();
    }

    private int allowed(String address, int times) {
        int allowed = 0;
        for (int i = 0; i < times; i++) {
            allowed += limits.allows(PACE, from(address)) ? 1 : 0;
        }
        return allowed;
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
