package fr.maillage.tours.web.tour;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop and its dates.
 *
 * @param rule when, in a sentence; empty without a rule
 * @param sheet of the place in the directory; null when it has none
 * @param point latitude and longitude
 * @param seats of each date, in words
 * @param standing when the unit may stand there, in words
 * @param announced whether its tour is public
 * @param map trusted markup
 */
public record StopPage(
        Link tour,
        String path,
        int number,
        String commune,
        String communePath,
        String name,
        String address,
        @Nullable String sheet,
        String point,
        String parking,
        String power,
        String seats,
        String standing,
        String rule,
        boolean announced,
        boolean retired,
        boolean mayEdit,
        String map,
        List<DateRow> dates) {

    /**
     * A date.
     *
     * @param off whether nobody comes
     * @param why it is not as usual; empty when it is
     * @param session its page in the agenda; null where there is no session
     * @param passage its pages here when it can be moved and called off; else null
     * @param back the day to put back into the rule; null when there is nothing to put back
     * @param again its pages here when it was called off and can be announced again; else null
     */
    public record DateRow(
            String said,
            String hours,
            boolean off,
            String why,
            @Nullable String session,
            @Nullable String passage,
            @Nullable String back,
            @Nullable String again) {}
}
