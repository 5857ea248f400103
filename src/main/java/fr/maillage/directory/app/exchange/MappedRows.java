package fr.maillage.directory.app.exchange;

import fr.maillage.directory.domain.exchange.Notice;
import fr.maillage.directory.domain.exchange.RawRow;
import fr.maillage.mapping.Grouping;
import fr.maillage.mapping.Mapped;
import fr.maillage.mapping.Mapping;
import fr.maillage.mapping.Mistake;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a foreign file in the standard's columns. Where the mapping puts rows together, the file is read whole before
 * the first place comes out; its rows that went into another are told as left out.
 */
final class MappedRows implements RowSource {

    private static final int MOST_GROUPED = 200_000;
    private static final int MOST_COLUMNS_SEEN = 2_000;

    private final RowSource foreign;
    private final Mapping mapping;
    private final Set<String> seen = new HashSet<>();
    private final Deque<Next> ready = new ArrayDeque<>();

    MappedRows(RowSource foreign, Mapping mapping) {
        this.foreign = foreign;
        this.mapping = mapping;
    }

    @Override
    public Next next() {
        if (!ready.isEmpty()) {
            return ready.remove();
        }
        Optional<Grouping> grouping = mapping.grouping();
        if (grouping.isEmpty()) {
            return map(foreign.next());
        }
        group(grouping.get());
        return ready.remove();
    }

    @Override
    public Set<String> unused() {
        return mapping.unused(seen);
    }

    @Override
    public List<Mistake> unmet() {
        return seen.isEmpty() ? List.of() : mapping.missingFrom(seen);
    }

    @Override
    public void close() throws IOException {
        foreign.close();
    }

    private Next map(Next next) {
        if (!(next instanceof Row(RawRow row))) {
            return next;
        }
        if (seen.size() < MOST_COLUMNS_SEEN) {
            seen.addAll(row.columns().keySet());
        }
        Optional<String> skip = mapping.findSkip(row.columns());
        if (skip.isPresent()) {
            String name = mapping.apply(row.columns()).columns().getOrDefault("nom", "");
            return new LeftOut(
                    row.number(), name, "ligne laissée par la correspondance : " + skip.get(), Notice.LEFT_OUT);
        }
        Mapped mapped = mapping.apply(row.columns());
        return new ForeignRow(new RawRow(row.number(), mapped.columns()), List.of(row.columns()), mapped.remarks());
    }

    /** Reads the whole file; what ends it comes last. */
    private void group(Grouping grouping) {
        Map<String, List<ForeignRow>> places = new LinkedHashMap<>();
        Next next = map(foreign.next());
        for (int rows = 0; !(next instanceof End) && !(next instanceof Broken); next = map(foreign.next())) {
            if (next instanceof ForeignRow row) {
                if (++rows > MOST_GROUPED) {
                    next = new Broken("après " + MOST_GROUPED + " lignes : c’est trop pour les regrouper");
                    break;
                }
                places.computeIfAbsent(grouping.key(mapped(row)), _ -> new ArrayList<>())
                        .add(row);
            } else {
                ready.add(next);
            }
        }
        places.values().forEach(rows -> merge(rows, grouping));
        ready.add(next);
    }

    private void merge(List<ForeignRow> rows, Grouping grouping) {
        ForeignRow first = rows.getFirst();
        if (rows.size() == 1) {
            ready.add(first);
            return;
        }
        Mapped whole = grouping.merge(rows.stream().map(MappedRows::mapped).toList());
        ready.add(new ForeignRow(
                new RawRow(first.row().number(), whole.columns()),
                rows.stream().flatMap(row -> row.foreign().stream()).toList(),
                whole.remarks()));
        rows.stream()
                .skip(1)
                .forEach(row -> ready.add(new LeftOut(
                        row.row().number(),
                        row.row().columns().getOrDefault("nom", ""),
                        "ligne réunie à la ligne " + first.row().number() + " : c’est le même lieu",
                        Notice.JOINED)));
    }

    private static Mapped mapped(ForeignRow row) {
        return new Mapped(row.row().columns(), row.remarks());
    }

    /** Opens the rows as they are where there is no mapping. */
    static RowSource of(RowSource rows, @Nullable Mapping mapping) {
        return mapping == null ? rows : new MappedRows(rows, mapping);
    }
}
