package fr.maillage.campaign.web;

import fr.maillage.campaign.domain.Campaign;
import fr.maillage.platform.RateLimits;
import fr.maillage.platform.RateLimits.Pace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who has the code of those who take part. It is carried from page to page in addresses and forms: no cookie, and a telephone
 * that is handed on carries it along. Guessing it is slow: a whole meeting on one network tries less often than a machine.
 */
@Component
class CodeDoor {

    private static final Pace TRIES = new Pace("campaign.code", 300, Duration.ofSeconds(1));
    private static final Pace ANSWERS = new Pace("campaign.answer", 90, Duration.ofSeconds(2));
    private static final int LONGEST = 40;

    private final RateLimits limits;

    CodeDoor(RateLimits limits) {
        this.limits = limits;
    }

    /** What came of the code. */
    enum Entry {
        /** None was given. */
        NONE,
        RIGHT,
        WRONG,
        /** So many were tried from that network that it must wait, even with the right one. */
        TOO_MANY
    }

    /** Looks at a code, and counts the try. */
    Entry look(Campaign campaign, @Nullable String typed, HttpServletRequest request) {
        if (typed == null || typed.isBlank()) {
            return Entry.NONE;
        }
        if (!limits.allows(TRIES, request)) {
            return Entry.TOO_MANY;
        }
        return typed.length() <= LONGEST && campaign.opensTo(typed) ? Entry.RIGHT : Entry.WRONG;
    }

    /** Whether this network may send one more answer. */
    boolean mayAnswer(HttpServletRequest request) {
        return limits.allows(ANSWERS, request);
    }
}
