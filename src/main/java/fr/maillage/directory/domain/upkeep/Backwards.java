package fr.maillage.directory.domain.upkeep;

import fr.maillage.directory.domain.exchange.StandardField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a sheet was at an earlier line of its history: today’s, with every later change undone, the latest first. */
public final class Backwards {

    private Backwards() {}

    /**
     * The columns that were otherwise.
     *
     * @param now the sheet as it is
     * @param before what each later change replaced, the latest change first
     * @return only columns whose value differs from today’s; the day of the sheet never, for going back is done today
     */
    public static Map<StandardField, String> at(
            Map<StandardField, String> now, List<Map<StandardField, String>> before) {
        Map<StandardField, String> then = new EnumMap<>(StandardField.class);
        before.forEach(then::putAll);
        then.remove(StandardField.UPDATED_ON);
        then.entrySet().removeIf(entry -> entry.getValue().equals(now.getOrDefault(entry.getKey(), "")));
        return then;
    }
}
