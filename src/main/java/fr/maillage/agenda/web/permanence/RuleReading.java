package fr.maillage.agenda.web.permanence;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.RuleEntry;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.web.plan.WhereReading;
import fr.maillage.design.Mistake;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.directory.Holidays;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a rule as typed to a rule, or to what is to be corrected. */
@Component
class RuleReading {

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_REASON = 300;

    private final RuleEntry entry;
    private final WhereReading places;
    private final Holidays holidays;

    RuleReading(RuleEntry entry, WhereReading places, Holidays holidays) {
        this.entry = entry;
        this.places = places;
        this.holidays = holidays;
    }

    /**
     * What was read.
     *
     * @param rule null when something is to be corrected
     */
    record Read(List<Mistake> mistakes, @Nullable Recurrence rule) {}

    /**
     * Reads a form.
     *
     * @param before what it changes; null for a new one, which has {@code id}
     */
    Read read(RuleForm form, UUID id, ActivityId activity, @Nullable Recurrence before, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        AgendaRules.When when = entry.read(
                        form.when(),
                        before == null ? null : before.when().rhythm().rule(),
                        ui,
                        mistakes)
                .orElse(null);
        if (form.note().length() > LONGEST_NOTE) {
            mistakes.add(new Mistake("note", ui.t("agenda.plan.form.long", LONGEST_NOTE)));
        }
        if (form.reason().length() > LONGEST_REASON) {
            mistakes.add(new Mistake("motif", ui.t("agenda.plan.form.long", LONGEST_REASON)));
        }
        Spot spot = places.read(form.where(), ui, mistakes).orElse(null);
        if (!mistakes.isEmpty() || when == null || spot == null) {
            return new Read(mistakes, null);
        }
        return new Read(
                List.of(),
                new Recurrence(
                        id,
                        activity,
                        AgendaRules.regularly(when),
                        holidays.zone(spot.commune()),
                        spot,
                        form.note(),
                        "fr",
                        features(form),
                        before == null ? null : before.seats(),
                        before == null ? SessionState.DRAFT : before.state(),
                        Typed.number(form.version(), 0, 999_999).orElse(0)));
    }

    private static Set<Feature> features(RuleForm form) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (Feature feature : Feature.values()) {
            if (form.features().contains(feature.name())) {
                features.add(feature);
            }
        }
        return features;
    }
}
