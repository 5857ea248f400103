package fr.maillage.tours.web.bus;

import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contact is told of the bus, for staff who are called.
 *
 * @param typed the contact
 * @param found null as long as nothing was looked for
 */
public record ReminderDeskPage(String typed, @Nullable List<Row> found, List<Mistake> mistakes) {

    /**
     * One reminder.
     *
     * @param id of the reminder
     * @param where commune and spot
     * @param name as they wrote it; may be empty
     * @param until the last day, in words
     */
    public record Row(String id, String where, String name, String until) {}

    /** What is wrong with the contact; null when nothing is. */
    public @Nullable String mistake() {
        return mistakes.isEmpty() ? null : mistakes.getFirst().message();
    }
}
