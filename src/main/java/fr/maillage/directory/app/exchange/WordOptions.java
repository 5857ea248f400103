package fr.maillage.directory.app.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed after an operator's word: plain arguments, options with a value, flags. */
final class WordOptions {

    private final List<String> plain = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private @Nullable String mistake;

    private WordOptions() {}

    static WordOptions read(List<String> arguments, Set<String> withValue, Set<String> flags) {
        WordOptions read = new WordOptions();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (withValue.contains(argument) && i + 1 < arguments.size()) {
                read.options.put(argument, arguments.get(++i));
            } else if (withValue.contains(argument)) {
                read.mistake = "Il manque une valeur après " + argument + ".";
            } else if (flags.contains(argument)) {
                read.options.put(argument, "");
            } else if (argument.startsWith("--")) {
                read.mistake = "Option inconnue : " + argument + ".";
            } else {
                read.plain.add(argument);
            }
        }
        return read;
    }

    List<String> plain() {
        return plain;
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    /** What cannot be understood, in French; empty when all can. */
    Optional<String> mistake() {
        return Optional.ofNullable(mistake);
    }
}
