package fr.maillage.directory.web.upkeep;

import fr.maillage.platform.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Tells people from robots without asking them anything: a field that nobody sees, the seconds since the form was shown (signed),
 * the links in what is said. Whoever is doubted may send again.
 */
@Component
class HumanGuard {

    /** What a sending looks like. */
    enum Verdict {
        PERSON,
        /** Filled in what nobody sees: thanked, and forgotten. */
        ROBOT,
        /** Too quick, or the form is from yesterday: to be sent again. */
        AGAIN
    }

    private static final long LEAST_SECONDS = 2;
    private static final long MOST_SECONDS = 86_400;
    private static final int MOST_LINKS = 2;
    private static final String PURPOSE = "directory.form";
    private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.|<a\\s");

    private final Sealing sealing;
    private final Clock clock;

    HumanGuard(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** To be sent back with the form that is being shown. */
    String stamp() {
        String now = Long.toString(clock.instant().getEpochSecond(), 36);
        return now + "." + sign(now);
    }

    Verdict judge(MultiValueMap<String, String> sent) {
        String trap = sent.getFirst("site");
        if (trap != null && !trap.isBlank()) {
            return Verdict.ROBOT;
        }
        long seconds = age(sent.getFirst("depuis"));
        return seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS ? Verdict.PERSON : Verdict.AGAIN;
    }

    /** Whether a text holds so many links that it sells something. */
    static boolean advertises(String text) {
        return LINK.matcher(text).results().count() > MOST_LINKS;
    }

    private long age(@Nullable String stamp) {
        int dot = stamp == null || stamp.length() > 100 ? -1 : stamp.indexOf('.');
        if (stamp == null || dot < 1) {
            return -1;
        }
        String then = stamp.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                stamp.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                sign(then).getBytes(StandardCharsets.UTF_8));
        try {
            return ours ? clock.instant().getEpochSecond() - Long.parseLong(then, 36) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private String sign(String seconds) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.hash(PURPOSE, seconds));
    }
}
