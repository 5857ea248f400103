package fr.maillage.tours.domain.bus;

import fr.maillage.shared.ShortCode;
import fr.maillage.tours.StopId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody asked to be told the day before the bus comes to a stop.
 *
 * @param code stops it; six characters that can be read aloud
 * @param name how they are addressed; may be empty
 * @param language {@code fr} or {@code en}
 * @param keepUntil the last day, included
 */
public record Reminder(
        UUID id, String code, String name, RiderContact contact, String language, StopId stop, LocalDate keepUntil) {

    /** Characters of a code: 24⁶ are 191 million, and whoever guesses is slowed down. */
    public static final int CODE_LENGTH = 6;

    /** Of the messages. */
    public Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    /** « K7M 9PX », with a space that does not break. */
    public static String shown(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        return capitals.length() == CODE_LENGTH
                ? capitals.substring(0, CODE_LENGTH / 2) + '\u00a0' + capitals.substring(CODE_LENGTH / 2)
                : capitals;
    }

    /** What was typed, without the spaces, hyphens and capitals that people put. */
    public static String tidy(String typed) {
        return ShortCode.tidy(typed);
    }
}
