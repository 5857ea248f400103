package fr.maillage.agenda.web.intake;

import fr.maillage.design.Choice;
import fr.maillage.design.Figure;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of other organisations’ calendars show. */
public final class IntakePages {

    private IntakePages() {}

    /**
     * How a calendar goes.
     *
     * @param kind of status: good, doubt, danger, plain
     * @param reason one sentence; may be empty
     */
    public record Going(String label, String kind, String when, String reason) {}

    /** A calendar in the list. */
    public record Row(String href, String name, String organisation, String sessions, Going going, String next) {}

    /** All of them. */
    public record ListPage(List<Row> rows) {}

    /** A line of settings. */
    public record Fact(String label, String value) {}

    /**
     * A reading in the list.
     *
     * @param figures in words
     */
    public record RunRow(String href, String when, String outcome, String kind, String figures, String reason) {}

    /** One calendar. */
    public record FeedPage(
            String id,
            String name,
            String url,
            Going going,
            boolean paused,
            boolean held,
            List<Fact> facts,
            List<RunRow> runs) {}

    /**
     * A date in a report.
     *
     * @param href of the session here; null for none
     * @param why sentences
     */
    public record LineRow(
            String title,
            String when,
            String deed,
            String kind,
            List<String> why,
            String detail,
            @Nullable String href) {}

    /** One reading. */
    public record RunPage(
            String feed, String feedName, String when, Going going, List<Figure> figures, List<LineRow> lines) {}

    /**
     * The form, and what would come of it.
     *
     * @param id empty for a new one
     * @param trial null when nothing was tried
     * @param conflict whether somebody changed the settings meanwhile
     */
    public record FormPage(
            String id,
            FeedForm typed,
            List<Mistake> mistakes,
            boolean conflict,
            List<Choice> organisations,
            List<Choice> communes,
            List<Choice> kinds,
            List<Choice> themes,
            List<Choice> rhythms,
            List<Choice> states,
            @Nullable Trial trial) {

        /** What to put right in a field; null for nothing. */
        public @Nullable String error(String field) {
            return Mistake.in(mistakes, field);
        }
    }

    /**
     * What would come.
     *
     * @param failed one sentence; empty when the calendar was read
     */
    public record Trial(String failed, List<Figure> figures, List<LineRow> lines, int more) {}

    /** Whether to take one away. */
    public record RemovalPage(String id, String name, int sessions) {}
}
