package fr.maillage.agenda.app.plan;

/**
 * How many sessions somebody makes at once, and how they go together.
 *
 * @param times how many, 1 to {@value #MOST}
 * @param everyWeeks weeks from one to the next, 1 at least
 * @param whole whether one signs up for all of them at once
 */
public record Repeat(int times, int everyWeeks, boolean whole) {

    /** The most sessions made at once. */
    public static final int MOST = 30;

    /** Just one. */
    public static final Repeat ONCE = new Repeat(1, 1, false);
}
