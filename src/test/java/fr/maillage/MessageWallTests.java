package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Sources.Source;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every text exists in French and in English, says the same number of things, and is there when a screen asks for it.
 * A key put together at run time is checked by its beginning only.
 */
class MessageWallTests {

    private static final String FRENCH = "messages.properties";
    private static final String ENGLISH = "messages_en.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern ASKED = Pattern.compile("\\bui\\.t\\(");
    private static final Pattern KEY = Pattern.compile("\"([a-z][\\w-]*\\.[\\w.-]*)\"( ?\\+)?");

    /** Key to text, of one language of one module; what is wrong with the file itself goes to {@code wrong}. */
    private static Map<String, String> read(Source file, List<String> wrong) {
        Map<String, String> texts = new TreeMap<>();
        for (String line : file.text().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 0 || line.endsWith("\\")) {
                wrong.add(file + ": not key=text on one line: " + line);
            } else if (texts.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip())
                    != null) {
                wrong.add(file + ": twice " + line.substring(0, equals));
            }
        }
        return texts;
    }

    private static Map<String, Map<String, String>> all(String name, List<String> wrong) {
        return Sources.ending(name).stream()
                .filter(file -> file.name().equals(name))
                .collect(Collectors.toMap(Source::module, file -> read(file, wrong)));
    }

    @Test
    void frenchAndEnglishHaveTheSameKeys() {
        List<String> wrong = new ArrayList<>();
        Map<String, Map<String, String>> french = all(FRENCH, wrong);
        Map<String, Map<String, String>> english = all(ENGLISH, wrong);

        assertThat(english.keySet()).as("modules with messages").isEqualTo(french.keySet());
        french.forEach((module, texts) -> {
            missing(texts, english.get(module)).forEach(key -> wrong.add(module + "/" + ENGLISH + " lacks " + key));
            missing(english.get(module), texts).forEach(key -> wrong.add(module + "/" + FRENCH + " lacks " + key));
        });
        assertThat(wrong).isEmpty();
    }

    private static Set<String> missing(Map<String, String> from, Map<String, String> in) {
        Set<String> keys = new TreeSet<>(from.keySet());
        keys.removeAll(in.keySet());
        return keys;
    }

    @Test
    void everyTextIsWhole() {
        List<String> wrong = new ArrayList<>();
        for (String name : List.of(FRENCH, ENGLISH)) {
            all(name, wrong)
                    .forEach((module, texts) -> texts.forEach((key, text) -> {
                        String where = module + "/" + name + ": " + key;
                        if (!key.startsWith(module + ".")) {
                            wrong.add(where + " does not begin with " + module + ".");
                        }
                        if (text.isBlank()) {
                            wrong.add(where + " is empty");
                        }
                        if (text.indexOf('\'') >= 0) {
                            wrong.add(where + " has a straight apostrophe, which MessageFormat swallows: write ’");
                        }
                        try {
                            new MessageFormat(text);
                        } catch (IllegalArgumentException e) {
                            wrong.add(where + ": " + e.getMessage());
                        }
                    }));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void frenchAndEnglishTakeTheSameArguments() {
        List<String> wrong = new ArrayList<>();
        Map<String, Map<String, String>> english = all(ENGLISH, wrong);
        all(FRENCH, wrong)
                .forEach((module, texts) -> texts.forEach((key, text) -> {
                    String other = english.get(module).getOrDefault(key, text);
                    if (!placeholders(text).equals(placeholders(other))) {
                        wrong.add(
                                key + ": " + placeholders(text) + " in French, " + placeholders(other) + " in English");
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        List<String> wrong = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        all(FRENCH, wrong).values().forEach(texts -> known.addAll(texts.keySet()));
        List<Source> askers = new ArrayList<>(Sources.ending(".jte"));
        askers.addAll(Sources.ending(".java"));
        Map<String, Integer> found = new HashMap<>();
        for (Source asker : askers) {
            Matcher asked = ASKED.matcher(asker.text());
            while (asked.find()) {
                for (MatchResult key : keys(firstArgument(asker.text(), asked.end()))) {
                    found.merge(asker.module(), 1, Integer::sum);
                    check(asker, key, known, wrong);
                }
            }
        }
        assertThat(found.keySet()).as("modules whose keys were found").contains("design", "directory", "home");
        assertThat(wrong).isEmpty();
    }

    private static void check(Source asker, MatchResult key, Set<String> known, List<String> wrong) {
        String text = key.group(1);
        boolean begins = key.group(2) != null;
        if (begins ? known.stream().noneMatch(k -> k.startsWith(text)) : !known.contains(text)) {
            wrong.add(asker + " asks for " + text + (begins ? "…" : "") + ", which no messages.properties has");
        }
        if (!text.startsWith(asker.module() + ".") && !text.startsWith("design.")) {
            wrong.add(asker + " asks for " + text + ", a text of another module");
        }
    }

    private static List<MatchResult> keys(String argument) {
        // "home.problem." + key + ".text": the second literal is an ending
        return KEY.matcher(argument.replaceAll("\\+\\s*\"[^\"]*\"", "+ x"))
                .results()
                .toList();
    }

    private static String firstArgument(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth < 0 || (depth == 0 && c == ',')) {
                    return text.substring(from, i);
                }
            }
        }
        return text.substring(from);
    }
}
