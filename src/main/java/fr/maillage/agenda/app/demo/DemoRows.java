package fr.maillage.agenda.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** One line of a file of {@code agenda/demo}, by the names of its columns. */
record DemoRows(List<String> columns, List<String> values) {

    /** All lines of a file, semicolons between their values. */
    static List<DemoRows> of(String file) {
        ClassPathResource resource = new ClassPathResource("fr/maillage/agenda/demo/" + file);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            List<List<String>> lines = reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
            List<String> columns = lines.getFirst();
            return lines.stream()
                    .skip(1)
                    .map(line -> new DemoRows(columns, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String column) {
        if (values.size() != columns.size()) {
            throw new IllegalStateException("Broken demo: " + values);
        }
        return values.get(columns.indexOf(column));
    }

    boolean isEmpty(String column) {
        return get(column).isEmpty();
    }

    int number(String column) {
        return Integer.parseInt(get(column));
    }

    /** What stands between bars. */
    <E> Set<E> set(String column, Function<String, E> reader) {
        return Arrays.stream(get(column).split("\\|", -1))
                .filter(word -> !word.isEmpty())
                .map(reader)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
