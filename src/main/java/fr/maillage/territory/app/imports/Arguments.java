package fr.maillage.territory.app.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator typed after a command's word.
 *
 * @param plain what is no option
 * @param options {@code --name value}; an empty value for those that take none
 * @param mistake one line of French when it cannot be understood
 */
record Arguments(
        List<String> plain,
        Map<String, String> options,
        @Nullable String mistake) {

    /**
     * @param valued options that take a value
     * @param flags options that take none
     */
    static Arguments read(List<String> typed, Set<String> valued, Set<String> flags) {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            int equals = word.indexOf('=');
            String name = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
            if (!word.startsWith("--")) {
                plain.add(word);
            } else if (flags.contains(word)) {
                options.put(word, "");
            } else if (!valued.contains(name)) {
                return new Arguments(plain, options, "Option inconnue : " + Texts.shown(word));
            } else if (equals > 0) {
                options.put(name, word.substring(equals + 1));
            } else if (i + 1 == typed.size() || typed.get(i + 1).startsWith("--")) {
                return new Arguments(plain, options, "L’option " + name + " attend une valeur.");
            } else {
                options.put(name, typed.get(++i));
            }
        }
        return new Arguments(plain, options, null);
    }

    @Nullable
    String option(String name) {
        String value = options.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }
}
