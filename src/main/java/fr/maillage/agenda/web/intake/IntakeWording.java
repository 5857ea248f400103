package fr.maillage.agenda.web.intake;

import fr.maillage.agenda.app.intake.Feed;
import fr.maillage.agenda.app.intake.Feed.Outcome;
import fr.maillage.agenda.app.intake.FeedRuns.Deed;
import fr.maillage.agenda.app.intake.FeedRuns.Figures;
import fr.maillage.agenda.app.intake.FeedRuns.Line;
import fr.maillage.agenda.web.intake.IntakePages.Going;
import fr.maillage.agenda.web.intake.IntakePages.LineRow;
import fr.maillage.design.Dates;
import fr.maillage.design.Figure;
import fr.maillage.design.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings of other organisations’ calendars, in words. */
record IntakeWording(Ui ui) {

    Going going(Feed feed) {
        Feed.State state = feed.state();
        if (state.paused()) {
            return new Going(ui.t("agenda.intake.paused"), "plain", "", "");
        }
        Outcome outcome = state.outcome();
        return outcome == null
                ? new Going(ui.t("agenda.intake.never"), "plain", "", "")
                : going(outcome, state.reason(), moment(state.triedAt()));
    }

    Going going(Outcome outcome, String reason, String when) {
        return new Going(
                ui.t("agenda.intake.outcome." + outcome.name()),
                switch (outcome) {
                    case READ, UNCHANGED -> "good";
                    case HELD -> "doubt";
                    case FAILED -> "danger";
                },
                when,
                reason(reason));
    }

    /** One sentence; empty for no reason. */
    String reason(String word) {
        return word.isEmpty() ? "" : ui.t("agenda.intake.reason." + word);
    }

    List<Figure> figures(Figures counts) {
        List<Figure> figures = new ArrayList<>();
        add(figures, "added", counts.added(), true);
        add(figures, "changed", counts.changed(), false);
        add(figures, "unchanged", counts.unchanged(), false);
        add(figures, "kept", counts.kept(), false);
        add(figures, "cancelled", counts.cancelled(), false);
        add(figures, "removed", counts.removed(), false);
        add(figures, "outside", counts.outside(), false);
        add(figures, "refused", counts.refused(), true);
        return figures;
    }

    private void add(List<Figure> figures, String word, int number, boolean always) {
        if (number > 0 || always) {
            figures.add(new Figure(Integer.toString(number), ui.t("agenda.intake.figure." + word)));
        }
    }

    /** « 3 ajoutées, 1 refusée »; empty when nothing happened. */
    String brief(Figures counts) {
        List<String> words = new ArrayList<>();
        brief(words, "added", counts.added());
        brief(words, "changed", counts.changed());
        brief(words, "cancelled", counts.cancelled() + counts.removed());
        brief(words, "kept", counts.kept());
        brief(words, "refused", counts.refused());
        return String.join(", ", words);
    }

    private void brief(List<String> words, String word, int number) {
        if (number > 0) {
            words.add(ui.t("agenda.intake.brief." + word, number));
        }
    }

    LineRow line(Line line) {
        return new LineRow(
                line.title(),
                moment(line.starts()),
                ui.t("agenda.intake.deed." + line.deed().name()),
                kind(line.deed()),
                line.why().stream().map(one -> ui.t("agenda.intake.why." + one)).toList(),
                line.detail(),
                line.code() == null || line.deed() == Deed.REMOVED ? null : "/seances/" + line.code());
    }

    private static String kind(Deed deed) {
        return switch (deed) {
            case ADDED, CHANGED -> "good";
            case SAME -> "plain";
            case KEPT, CANCELLED, REMOVED -> "doubt";
            case REFUSED -> "danger";
        };
    }

    String moment(@Nullable Instant instant) {
        return instant == null ? "" : Dates.moment(instant, ui.locale());
    }
}
