package fr.maillage.office.web;

import fr.maillage.design.Figure;
import fr.maillage.office.StateLine.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the instance.
 *
 * @param figures the numbers that change
 * @param states what the modules say
 */
public record SystemPage(List<Figure> figures, List<State> states, List<Task> tasks) {

    /**
     * A task that comes round.
     *
     * @param when it is due, in words
     * @param last when it last ran, in words; null when it never did
     * @param outcome in words
     * @param kind how the outcome looks: {@code good}, {@code danger}, {@code plain}
     * @param summary what it says it did; may be empty
     */
    public record Task(String name, String when, @Nullable String last, String outcome, String kind, String summary) {}
}
