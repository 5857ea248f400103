package fr.maillage.tours.domain.tour;

import fr.maillage.tours.StandingTime;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A word of « tous les jours de 14 h à 18 h, sauf le mardi matin ». */
sealed interface StandingToken {

    Pattern WORD = Pattern.compile(
            "\\([^)]*\\)|(\\d{1,2})\\s*(?:h|:|heures?\\b)\\s*(\\d{2})?|(\\d{1,2})\\s*(am|pm)\\b|\\d{1,2}|\\p{L}+|[;.–—-]|\\S");
    Set<String> FILLERS = Set.of(
            "le les la l de du des the on at from et and ou or entre between seulement uniquement only mais but en toute all in"
                    .split(" ", -1));
    Map<String, String> PHRASES = Map.of(
            "apres midi", "apresmidi",
            "apres-midi", "apresmidi",
            "a partir de", "apres",
            "a partir du", "apres",
            "jusqu a", "avant",
            "week end", "weekend",
            "week-end", "weekend",
            "tous les jours", "chaquejour",
            "every day", "chaquejour");
    List<List<String>> DAYS = List.of(
            List.of("lundi", "lundis", "monday", "mondays"),
            List.of("mardi", "mardis", "tuesday", "tuesdays"),
            List.of("mercredi", "mercredis", "wednesday", "wednesdays"),
            List.of("jeudi", "jeudis", "thursday", "thursdays"),
            List.of("vendredi", "vendredis", "friday", "fridays"),
            List.of("samedi", "samedis", "saturday", "saturdays"),
            List.of("dimanche", "dimanches", "sunday", "sundays"));

    /** On these days. */
    record Days(Set<DayOfWeek> days) implements StandingToken {}

    /** At that minute of the day. */
    record Time(int minute) implements StandingToken {}

    /** « le matin ». */
    record Part(int from, int to) implements StandingToken {}

    /** « à », « au », a dash. */
    record To() implements StandingToken {}

    /** « après ». */
    record After() implements StandingToken {}

    /** « avant ». */
    record Before() implements StandingToken {}

    /** « sauf ». */
    record Except() implements StandingToken {}

    /** The end of a sentence. */
    record Stop() implements StandingToken {}

    /** All words of a text, remarks in brackets left out; absent when one is not known. */
    static Optional<List<StandingToken>> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’\\s]+", " ");
        for (Map.Entry<String, String> phrase : PHRASES.entrySet()) {
            plain = plain.replace(phrase.getKey(), phrase.getValue());
        }
        List<StandingToken> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(plain);
        while (words.find()) {
            String word = words.group();
            if (word.startsWith("(") || word.equals(",") || FILLERS.contains(word)) {
                continue;
            }
            StandingToken token = Character.isDigit(word.charAt(0)) ? time(words) : word(word);
            if (token == null) {
                return Optional.empty();
            }
            tokens.add(token);
        }
        return Optional.of(tokens);
    }

    private static @Nullable StandingToken time(Matcher word) {
        String hour = word.group(1) == null ? word.group(3) : word.group(1);
        int minutes = word.group(2) == null ? 0 : Integer.parseInt(word.group(2));
        int hours = Integer.parseInt(hour == null ? word.group() : hour);
        if (word.group(4) != null) {
            hours = hours % 12 + (word.group(4).equals("pm") ? 12 : 0);
        }
        int minute = hours * 60 + minutes;
        return minutes > 59 || minute > StandingTime.DAY ? null : new Time(minute);
    }

    private static @Nullable StandingToken word(String word) {
        for (int i = 0; i < DAYS.size(); i++) {
            if (DAYS.get(i).contains(word)) {
                return new Days(EnumSet.of(DayOfWeek.of(i + 1)));
            }
        }
        return switch (word) {
            case "matin", "matins", "matinee", "morning", "mornings" -> StandingTimes.morning();
            case "apresmidi", "afternoon", "afternoons" -> StandingTimes.afternoon();
            case "soir", "soirs", "evening", "evenings" -> StandingTimes.evening();
            case "journee", "day" -> new Part(0, StandingTime.DAY);
            case "midi", "noon" -> new Time(12 * 60);
            case "chaquejour", "daily" -> new Days(EnumSet.allOf(DayOfWeek.class));
            case "semaine", "weekdays" -> new Days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            case "weekend", "weekends" -> new Days(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            case "a", "au", "aux", "to", "-", "–", "—" -> new To();
            case "apres", "after" -> new After();
            case "avant", "before", "until" -> new Before();
            case "sauf", "pas", "jamais", "except", "not", "never" -> new Except();
            case ";", "." -> new Stop();
            default -> null;
        };
    }
}
