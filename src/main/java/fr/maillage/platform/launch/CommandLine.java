package fr.maillage.platform.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the operator typed, understood. */
sealed interface CommandLine {

    /** Serve the site; the settings override the environment, in Spring's form {@code --name=value}. */
    record Serve(List<String> settings) implements CommandLine {}

    /** Run one word of {@code bin/maillage}. */
    record Run(String word, List<String> arguments) implements CommandLine {}

    /** Show how {@code bin/start} is used. */
    record Usage() implements CommandLine {}

    /** Not understood, with the line that says so. */
    record Wrong(String line) implements CommandLine {}

    /** Understands the arguments of {@code bin/start}, or of {@code bin/maillage} when the first one is a word. */
    static CommandLine parse(String[] arguments) {
        List<String> typed = List.of(arguments);
        if (!typed.isEmpty() && !typed.getFirst().startsWith("-")) {
            return new Run(typed.getFirst(), typed.subList(1, typed.size()));
        }
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String[] flag = typed.get(i).split("=", 2);
            String name = flag[0];
            if (name.equals("--help") || name.equals("-h")) {
                return new Usage();
            }
            if (name.equals("--no-demo") && flag.length == 1) {
                settings.add("--maillage.demo=false");
            } else if (name.equals("--port") || name.equals("--data")) {
                String value = flag.length == 2 ? flag[1] : i + 1 < typed.size() ? typed.get(++i) : "";
                if (name.equals("--port") ? !isPort(value) : value.isBlank()) {
                    return new Wrong(
                            name.equals("--port")
                                    ? "--port attend un nombre entre 1 et 65535."
                                    : "--data attend le nom d’un dossier.");
                }
                settings.add(
                        name.equals("--port")
                                ? "--server.port=" + value
                                : "--maillage.data=" + Path.of(value).toAbsolutePath());
            } else if (name.contains(".") && flag.length == 2) {
                settings.add(typed.get(i)); // a setting of the framework, for those who know it
            } else {
                return new Wrong("Option inconnue : " + typed.get(i) + ".");
            }
        }
        return new Serve(settings);
    }

    private static boolean isPort(String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535;
    }
}
