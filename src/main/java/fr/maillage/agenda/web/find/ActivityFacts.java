package fr.maillage.agenda.web.find;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Ui;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is, whatever the date, in words.
 *
 * @param outcome what one can do afterwards; may be empty
 * @param summary what it is; may be empty
 * @param helps what it helps with, when nothing else tells
 * @param rows term and text: for whom, level, cost, what to bring, who leads, who organises
 */
public record ActivityFacts(String outcome, String summary, List<String> helps, List<Row> rows) {

    /** A term and what is said of it. */
    public record Row(String term, String text) {}

    /** @param leader who leads the date in question; empty for nobody in particular */
    static ActivityFacts of(
            Activity activity,
            String leader,
            @Nullable String organisation,
            SessionWords words,
            SessionWording wording,
            Ui ui) {
        List<Row> rows = new ArrayList<>();
        boolean permanence = activity.kind() == ActivityKind.PERMANENCE;
        rows.add(new Row(
                ui.t("agenda.find.for-whom"),
                activity.audiences().isEmpty()
                        ? ui.t("agenda.find.everyone")
                        : String.join(
                                ", ",
                                activity.audiences().stream().map(wording::term).toList())));
        if (!permanence || activity.level() != Level.ANY) {
            rows.add(new Row(ui.t("agenda.find.level"), words.level(activity.level(), ui.locale())));
        }
        String cost = words.cost(activity, ui.locale());
        rows.add(new Row(
                ui.t("agenda.find.cost"),
                activity.costNote().isEmpty() ? cost : cost + " (" + activity.costNote() + ")"));
        add(rows, ui.t("agenda.find.bring"), activity.bring());
        add(rows, ui.t("agenda.find.leader"), leader);
        add(rows, ui.t("agenda.find.organisation"), organisation == null ? "" : organisation);
        List<String> helps = activity.services().stream().map(wording::term).toList();
        return new ActivityFacts(sentence(activity.outcome()), activity.summary(), helps, rows);
    }

    /** What follows « vous saurez » begins small; by itself it begins with a capital. */
    private static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void add(List<Row> rows, String term, String text) {
        if (!text.isBlank()) {
            rows.add(new Row(term, text));
        }
    }
}
