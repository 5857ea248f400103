package fr.maillage.directory.domain.unit;

import fr.maillage.shared.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What remains of a stop’s name once its commune, what stands in brackets and where the bus stands are taken out: « Bus France
 * Services - [Face à la boulangerie] » leaves « Bus France Services ».
 *
 * @param plain for comparing; empty when nothing remains
 * @param title as it was spelled
 * @param vehicle whether the whole name speaks of a vehicle, or of something itinerant
 */
record StopName(String plain, String title, boolean vehicle) {

    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*(\\]|$)|\\([^)]*(\\)|$)");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[-–—:/·|]+\\s*|[,;|:/·–—]\\s*|-\\s+|\\s-", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Words that say where the bus stands: what follows is no part of its name. */
    private static final Set<String> SPOTS = Set.of(
            "arret",
            "halte",
            "stop",
            "etape",
            "place",
            "placette",
            "parking",
            "face",
            "devant",
            "derriere",
            "salle",
            "mairie",
            "rue",
            "avenue",
            "bourg",
            "eglise",
            "ecole",
            "quai",
            "square",
            "esplanade",
            "foyer",
            "marche",
            "mediatheque",
            "bibliotheque",
            "champ",
            "cour",
            "route",
            "chemin",
            "gare",
            "stationnement",
            "permanence");

    private static final Set<String> SMALL = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "n", "no", "numero", "sur",
            "pres");

    private static final Set<String> ARTICLES = Set.of("l", "la", "le", "les");

    private static final Set<String> VEHICLES = Set.of(
            "camion",
            "camions",
            "camionnette",
            "fourgon",
            "fourgonnette",
            "vehicule",
            "van",
            "caravane",
            "roulotte",
            "truck",
            "remorque",
            "triporteur");

    private record Word(int start, int end, String plain) {}

    /** Takes a name apart. */
    static StopName of(String name, String communeName) {
        List<String> commune = words(communeName).stream().map(Word::plain).toList();
        String open = BRACKETS.matcher(name).replaceAll(" | ");
        StopName first = new StopName("", "", false);
        boolean itinerant = words(name).stream().anyMatch(word -> word.plain().startsWith("itinerant"));
        for (String segment : SEPARATOR.split(open, -1)) {
            for (String part : without(segment, commune)) {
                StopName one = trimmed(part);
                if (one.vehicle()) {
                    return one;
                }
                if (first.plain().isEmpty()) {
                    first = one;
                }
            }
        }
        return new StopName(first.plain(), first.title(), itinerant);
    }

    /** The pieces of a text around each mention of the commune. */
    private static List<String> without(String text, List<String> commune) {
        if (commune.isEmpty()) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        List<Word> words = words(text);
        int from = 0;
        int at = 0;
        while (at + commune.size() <= words.size()) {
            int start = at;
            boolean named = commune.equals(words.subList(at, at + commune.size()).stream()
                    .map(Word::plain)
                    .toList());
            if (named) {
                pieces.add(text.substring(from, words.get(start).start()));
                at += commune.size();
                from = words.get(at - 1).end();
            } else {
                at++;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static StopName trimmed(String text) {
        List<Word> words = words(text);
        int start = 0;
        while (start < words.size()
                && SMALL.contains(words.get(start).plain())
                && !ARTICLES.contains(words.get(start).plain())) {
            start++;
        }
        int head = start;
        while (head < words.size() && ARTICLES.contains(words.get(head).plain())) {
            head++;
        }
        int end = head;
        while (end < words.size() && !SPOTS.contains(words.get(end).plain())) {
            end++;
        }
        while (end > head && isFiller(words.get(end - 1).plain())) {
            end--;
        }
        if (end <= head) {
            return new StopName("", "", false);
        }
        List<String> kept = words.subList(head, end).stream().map(Word::plain).toList();
        boolean vehicle = isVehicle(kept.getFirst()) || kept.stream().anyMatch(word -> word.startsWith("itinerant"));
        return new StopName(
                String.join(" ", kept),
                text.substring(words.get(start).start(), words.get(end - 1).end()),
                vehicle);
    }

    private static boolean isFiller(String word) {
        return SMALL.contains(word) || word.chars().allMatch(Character::isDigit);
    }

    private static boolean isVehicle(String word) {
        return word.endsWith("bus") || VEHICLES.contains(word);
    }

    private static List<Word> words(String text) {
        return WORD.matcher(text)
                .results()
                .flatMap(found -> plain(found).stream())
                .toList();
    }

    private static List<Word> plain(MatchResult found) {
        return Arrays.stream(PlainText.of(found.group()).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(
                        found.start(),
                        found.end(),
                        switch (word) {
                            case "st" -> "saint";
                            case "ste" -> "sainte";
                            default -> word;
                        }))
                .toList();
    }
}
