package fr.maillage.platform;

import java.time.LocalTime;

/** Work that is due once a day, on one instance only, caught up with when the machine was off. Bring it as a bean. */
public interface DailyTask {

    /** A stable name, such as {@code directory.end-dates}; its French is the message {@code <module>.task.<the rest>}. */
    String name();

    /** When, in the time of mainland France. */
    LocalTime at();

    /**
     * Does the work; running twice in a day changes nothing more.
     *
     * @return what was done, one plain line of French without personal data; empty when there was nothing to do
     */
    String run();
}
