package fr.maillage.agenda.domain.intake;

import fr.maillage.agenda.domain.intake.IcalBlocks.Block;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What several blocks of one identifier are to each other: versions of one event, or its dates. */
final class IcalVersions {

    private IcalVersions() {}

    static List<Block> newestFirst(Stream<Block> blocks) {
        return blocks.sorted(Comparator.comparingInt(IcalVersions::sequence)
                        .thenComparing(one -> one.text("LAST-MODIFIED") + one.text("DTSTAMP"))
                        .reversed())
                .toList();
    }

    private static int sequence(Block block) {
        String text = block.text("SEQUENCE").strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    static boolean isRecurring(List<Block> masters) {
        return !masters.isEmpty()
                && (masters.getFirst().first("RRULE").isPresent()
                        || !masters.getFirst().all("RDATE").isEmpty());
    }

    /** Some programs give all dates of an event one identifier: they are dates of it unless one is newer than the other. */
    static boolean differentDates(List<Block> masters) {
        return masters.stream()
                                .map(one -> one.first("DTSTART")
                                        .map(IcalBlocks.Line::value)
                                        .orElse(""))
                                .distinct()
                                .count()
                        > 1
                && masters.stream().mapToInt(IcalVersions::sequence).distinct().count() == 1;
    }
}
