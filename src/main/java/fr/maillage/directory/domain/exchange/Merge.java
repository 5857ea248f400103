package fr.maillage.directory.domain.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a sheet that somebody else changed meanwhile: what only one of both touched is taken, what both touched in
 * different ways is asked about, and nothing is overwritten in silence.
 *
 * @param changes what is to be written: columns and their new values
 * @param clashes columns that go together and that both changed
 */
public record Merge(Map<StandardField, String> changes, List<List<StandardField>> clashes) {

    /**
     * Compares three states of the columns that I sent.
     *
     * @param before as they were when I began
     * @param mine as I want them; the columns compared
     * @param theirs as they are now
     */
    public static Merge of(
            Map<StandardField, String> before, Map<StandardField, String> mine, Map<StandardField, String> theirs) {
        Map<StandardField, String> changes = new EnumMap<>(StandardField.class);
        List<List<StandardField>> clashes = new ArrayList<>();
        for (StandardField field : mine.keySet()) {
            List<StandardField> group = Together.with(field);
            if (group.getFirst() != field && mine.containsKey(group.getFirst())) {
                continue;
            }
            boolean iChanged = differ(group, before, mine);
            boolean theyChanged = differ(group, before, theirs);
            if (!iChanged || !differ(group, mine, theirs)) {
                continue;
            }
            if (theyChanged) {
                clashes.add(group);
            } else {
                group.forEach(each -> changes.put(each, mine.getOrDefault(each, theirs.getOrDefault(each, ""))));
            }
        }
        return new Merge(changes, clashes);
    }

    private static boolean differ(
            List<StandardField> group, Map<StandardField, String> one, Map<StandardField, String> other) {
        return group.stream()
                .anyMatch(field -> one.containsKey(field)
                        && other.containsKey(field)
                        && !one.getOrDefault(field, "").equals(other.getOrDefault(field, "")));
    }
}
