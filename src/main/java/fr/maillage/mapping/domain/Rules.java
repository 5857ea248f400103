package fr.maillage.mapping.domain;

import fr.maillage.mapping.FileShape;
import fr.maillage.mapping.Grouping;
import fr.maillage.mapping.Mapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping file without mistakes, ready to be applied.
 *
 * @param named the foreign columns that it names, with the line where
 * @param ignored the foreign columns that it leaves aside on purpose
 * @param skips rows to leave out, with the reason
 */
public record Rules(
        String name,
        FileShape shape,
        Cells cells,
        Map<String, Integer> named,
        Set<String> ignored,
        Map<Condition, String> skips,
        Map<String, Value> columns,
        @Nullable Position position,
        @Nullable Grouping grouping) {

    /** The row in the standard's columns. */
    public Mapped apply(Map<String, String> foreign) {
        Row row = new Row(foreign, cells);
        Map<String, String> made = new LinkedHashMap<>();
        columns.forEach((target, value) -> {
            List<String> values = value.of(row.making(target));
            if (!values.isEmpty()) {
                String text = values.size() == 1
                        ? values.getFirst()
                        : String.join("|", values.stream().distinct().toList());
                made.put(target, text);
                if (text.indexOf(LostLetters.SIGN) >= 0) {
                    row.remark(text, "lettre perdue avant d’arriver ici : gardé tel quel");
                }
            }
        });
        if (position != null) {
            position.write(row, made);
        }
        return new Mapped(made, List.copyOf(row.remarks()));
    }

    /** Why the row is left out; empty when it is not. */
    public Optional<String> findSkip(Map<String, String> foreign) {
        Row row = new Row(foreign, cells);
        return skips.entrySet().stream()
                .filter(skip -> skip.getKey().holds(row))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
