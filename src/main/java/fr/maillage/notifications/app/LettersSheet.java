package fr.maillage.notifications.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letters on their way to paper.
 *
 * @param title what the file is called
 */
public record LettersSheet(String title, List<Letter> letters) {

    /**
     * One letter.
     *
     * @param sender who writes
     * @param phone how to reach them, in pairs
     * @param address the lines in the envelope's window, the name first; at most six
     * @param day the day it was made
     * @param paragraphs its text, each paragraph in lines
     */
    public record Letter(
            String language,
            String sender,
            @Nullable String phone,
            List<String> address,
            String day,
            String subject,
            List<List<String>> paragraphs) {}
}
