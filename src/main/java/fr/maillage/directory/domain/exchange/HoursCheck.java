package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.domain.hours.prose.Confidence;
import fr.maillage.directory.domain.hours.prose.HoursReading;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in the account of an import what became of the hours of a row. The text itself is kept as given. One a file. */
final class HoursCheck {

    private static final int MOST_KEPT = 5_000;

    private final Map<String, HoursReading> read = new LinkedHashMap<>();

    /** Gives the text back, unchanged. */
    String check(String text, Doubts doubts) {
        if (text.isEmpty()) {
            return text;
        }
        HoursReading reading = reading(text);
        if (reading instanceof HoursReading.Prose prose && prose.confidence() == Confidence.HIGH) {
            doubts.note(Notice.FRENCH_HOURS);
        }
        String action = action(reading);
        if (action != null) {
            doubts.add(StandardField.HOURS, text, action);
        }
        return text;
    }

    private HoursReading reading(String text) {
        HoursReading known = read.get(text);
        if (known == null) {
            known = HoursReading.of(text);
            if (read.size() < MOST_KEPT) {
                read.put(text, known);
            }
        }
        return known;
    }

    private static @Nullable String action(HoursReading reading) {
        return switch (reading) {
            case HoursReading.Osm _, HoursReading.Blank _ -> null;
            case HoursReading.Repaired _ -> "horaires réparés : ce qui manque est montré « à vérifier »";
            case HoursReading.Prose prose ->
                switch (prose.confidence()) {
                    case HIGH -> null;
                    case MEDIUM -> "horaires compris en partie : montrés avec le texte et « à vérifier »";
                    case LOW -> "heures sans jours : texte montré tel quel, « à vérifier »";
                };
            case HoursReading.NotHours not ->
                not.hours() == null ? "ce texte ne donne pas d’horaires : montré tel quel" : null;
            case HoursReading.Refused _ -> "horaires non compris : texte montré tel quel, « à vérifier »";
        };
    }
}
