package fr.maillage.agenda.app.intake;

import fr.maillage.agenda.app.intake.Feed.Outcome;
import fr.maillage.agenda.app.intake.FeedRuns.Deed;
import fr.maillage.agenda.app.intake.FeedRuns.Figures;
import fr.maillage.agenda.app.intake.FeedRuns.Line;
import fr.maillage.agenda.app.intake.ForeignSessions.Link;
import fr.maillage.agenda.domain.intake.ForeignEvent;
import fr.maillage.agenda.domain.intake.ForeignFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of every date of a calendar, being written. */
final class FeedReport {

    private final ForeignFile file;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Deed, Integer> counts = new EnumMap<>(Deed.class);

    FeedReport(ForeignFile file) {
        this.file = file;
        for (ForeignFile.Refused one : file.refused()) {
            add(new Line(one.title(), null, Deed.REFUSED, List.of(one.why().name()), "", null));
        }
    }

    void nowhere(ForeignEvent event) {
        add(new Line(
                event.title(),
                event.startsAt(),
                Deed.REFUSED,
                List.of(event.where().words().isBlank() ? "NO_PLACE" : "NOWHERE"),
                event.where().words(),
                null));
    }

    /** {@code doubt} a word of {@code agenda.intake.why}; empty for none. */
    void of(ForeignEvent event, Deed deed, String doubt, @Nullable String code) {
        List<String> why = new ArrayList<>(
                event.oddities().stream().map(Enum::name).sorted().toList());
        if (!doubt.isEmpty()) {
            why.addFirst(doubt);
        }
        add(new Line(
                event.title(),
                event.startsAt(),
                deed,
                why,
                doubt.equals("COMMUNE_ASSUMED") ? event.where().words() : "",
                code));
    }

    void gone(Link link, Deed deed) {
        add(new Line(link.title(), link.startsAt(), deed, List.of("MISSING_THERE"), "", link.code()));
    }

    private void add(Line line) {
        counts.merge(line.deed(), 1, Integer::sum);
        if (line.deed() != Deed.SAME || !line.why().isEmpty()) {
            lines.add(line);
        }
    }

    /** Dates that the calendar still names. */
    int standing() {
        return count(Deed.SAME) + count(Deed.CHANGED) + count(Deed.KEPT);
    }

    private int count(Deed deed) {
        return counts.getOrDefault(deed, 0);
    }

    ReadFeed.Result result(Outcome outcome) {
        return new ReadFeed.Result(
                outcome,
                outcome == Outcome.HELD
                        ? (file.whole() ? "MANY_MISSING" : "CUT_SHORT")
                        : file.whole() ? "" : "CUT_SHORT",
                new Figures(
                        count(Deed.ADDED),
                        count(Deed.CHANGED),
                        count(Deed.SAME),
                        count(Deed.KEPT),
                        count(Deed.CANCELLED),
                        count(Deed.REMOVED),
                        file.outside(),
                        count(Deed.REFUSED)),
                lines);
    }
}
