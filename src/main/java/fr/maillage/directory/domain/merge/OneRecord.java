package fr.maillage.directory.domain.merge;

import fr.maillage.directory.domain.exchange.StandardField;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What one source says of a place that several name.
 *
 * @param place the place of that source
 * @param priority of the source: the higher is believed first
 * @param head whether its own sheet is the one that is shown
 * @param cells all columns as the standard writes them, with what people wrote over a member; of the head without it
 * @param byHand the columns that people wrote over a member before it was merged
 */
public record OneRecord(
        UUID place, int priority, boolean head, Map<StandardField, String> cells, Set<StandardField> byHand) {

    String cell(StandardField field) {
        return cells.getOrDefault(field, "");
    }
}
