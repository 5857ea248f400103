package fr.maillage.directory.web.office.sources;

import fr.maillage.design.Dates;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.sources.Source;
import fr.maillage.directory.app.sources.Source.Outcome;
import java.text.NumberFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a source is, in words. One a request. */
final class SourceWording {

    private final Ui ui;

    SourceWording(Ui ui) {
        this.ui = ui;
    }

    /**
     * How its readings go.
     *
     * @param kind of the status: plain, good, doubt, danger
     * @param since when; empty when it does not matter
     * @param reason in French, as it was written down; may be empty
     */
    public record StateView(String kind, String label, String since, String reason) {}

    StateView state(Source source, boolean running, Instant now) {
        Source.State state = source.state();
        if (running) {
            return new StateView("plain", ui.t("directory.sources.state.running"), "", "");
        }
        if (state.isDue(now)) {
            return new StateView("plain", ui.t("directory.sources.state.waiting"), "", "");
        }
        if (state.outcome() == null) {
            String key = source.isOwn() ? "own" : source.settings().url().isEmpty() ? "by-hand" : "never";
            return new StateView("plain", ui.t("directory.sources.state." + key), "", "");
        }
        return new StateView(kind(state.outcome()), label(state.outcome()), moment(state.triedAt()), state.reason());
    }

    static String kind(Outcome outcome) {
        return switch (outcome) {
            case READ, UNCHANGED -> "good";
            case HELD -> "doubt";
            case FAILED -> "danger";
        };
    }

    String label(Outcome outcome) {
        return switch (outcome) {
            case READ -> ui.t("directory.sources.outcome.read");
            case UNCHANGED -> ui.t("directory.sources.outcome.unchanged");
            case HELD -> ui.t("directory.sources.outcome.held");
            case FAILED -> ui.t("directory.sources.outcome.failed");
        };
    }

    String moment(@Nullable Instant instant) {
        return instant == null ? "" : Dates.moment(instant, ui.locale());
    }

    String number(int number) {
        return NumberFormat.getIntegerInstance(ui.locale()).format(number);
    }
}
