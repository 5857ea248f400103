package fr.maillage.office;

import java.util.Locale;

/** What one module has to say on the state of the instance, at {@code /gestion/systeme}. Bring it as a bean. */
public interface StateLine {

    /** Lowest first. */
    int order();

    /** As it is right now; must be quick. */
    State state(Locale language);

    /**
     * One line.
     *
     * @param label what it is about
     * @param value in words
     * @param well whether nothing needs to be done about it
     */
    record State(String label, String value, boolean well) {}
}
