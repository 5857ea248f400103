package fr.maillage.needs.app;

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
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** One line of {@code needs/demo/needs.csv}, by the names of its columns. */
record DemoNeedRows(List<String> columns, List<String> values) {

    /** All lines. */
    static List<DemoNeedRows> all() {
        ClassPathResource resource = new ClassPathResource("fr/maillage/needs/demo/needs.csv");
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            List<List<String>> lines = reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
            return lines.stream()
                    .skip(1)
                    .map(line -> new DemoNeedRows(lines.getFirst(), line))
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

    /** Read, unless there is nothing. */
    <E> @Nullable E read(String column, Function<String, E> reader) {
        return get(column).isEmpty() ? null : reader.apply(get(column));
    }

    /** What stands between bars. */
    <E> Set<E> set(String column, Function<String, E> reader) {
        return Arrays.stream(get(column).split("\\|", -1))
                .filter(word -> !word.isEmpty())
                .map(reader)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
