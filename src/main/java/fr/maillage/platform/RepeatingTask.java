package fr.maillage.platform;

import java.time.Duration;

/**
 * Work that comes back within minutes, such as sending what waits in a queue. Bring it as a bean. One instance does it
 * at a time; when another one is at it, this turn is left out. Nothing runs during an operator's word.
 */
public interface RepeatingTask {

    /** A stable name, such as {@code notifications.send}; its French is the message {@code <module>.task.<the rest>}. */
    String name();

    /** The pause between the end of one turn and the next, ten seconds at least. */
    Duration every();

    /**
     * Does what there is to do now; cheap when there is nothing. A failure is noted in {@link TaskRuns} once, and the
     * next turn comes as usual.
     */
    void run();
}
