package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.plan.DaysOff;
import fr.maillage.agenda.app.plan.Kits;
import fr.maillage.agenda.app.plan.Repeat;
import fr.maillage.agenda.app.plan.SeatsPlan;
import fr.maillage.agenda.app.plan.SessionPlan;
import fr.maillage.design.Mistake;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a session as typed to a session as planned, or to what is to be corrected. */
@Component
class SessionReading {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_WEEKS = 8;
    private static final int MOST_MINUTES = 60 * 24 * 60;

    private final WhereReading places;
    private final Animators animators;
    private final Kits kits;
    private final DaysOff days;

    SessionReading(WhereReading places, Animators animators, Kits kits, DaysOff days) {
        this.places = places;
        this.animators = animators;
        this.kits = kits;
        this.days = days;
    }

    /**
     * What was read.
     *
     * @param mistakes none when there is a plan
     */
    record Read(List<Mistake> mistakes, @Nullable SessionPlan plan, Repeat repeat) {}

    /** Reads a form; {@code fixed} is where an announced session stays, whatever the form says. */
    Read read(SessionForm form, Activity activity, @Nullable Fixed fixed, @Nullable UUID leads, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>(words(form, ui));
        if (fixed == null) {
            mistakes.addAll(form.when().mistakes(ui, activity.durationMinutes()));
        }
        Spot spot = fixed == null ? places.read(form.where(), ui, mistakes).orElse(null) : fixed.spot();
        Optional<SeatsPlan> seats = seats(form, ui, mistakes);
        UUID kit = kit(form, ui, mistakes);
        Map<UUID, String> people = animators.list(ui, leads);
        UUID animator = Typed.id(form.animator()).filter(people::containsKey).orElse(null);
        boolean usual = form.animator().equals(SessionForm.USUAL);
        if (!usual
                && animator == null
                && (form.animatorName().isEmpty() || form.animatorName().length() > LONGEST_TITLE)) {
            mistakes.add(new Mistake("animateur-nom", ui.t("agenda.plan.form.animator.missing")));
        }
        Repeat repeat = repeat(form, ui, mistakes);
        if (!mistakes.isEmpty() || spot == null) {
            return new Read(mistakes, null, repeat);
        }
        ZoneId zone = fixed == null ? days.zone(spot.commune()) : fixed.zone();
        return new Read(
                List.of(),
                new SessionPlan(
                        activity,
                        form.title(),
                        form.note(),
                        fixed == null ? form.when().start(zone).toInstant() : fixed.startsAt(),
                        fixed == null
                                ? form.when()
                                        .end(zone, activity.durationMinutes())
                                        .toInstant()
                                : fixed.endsAt(),
                        zone,
                        fixed == null ? spot : inRoom(spot, form.where().room()),
                        kit,
                        seats.orElse(null),
                        form.language().matches("[a-z]{2,3}") ? form.language() : "fr",
                        features(form),
                        animator,
                        animator != null ? people.getOrDefault(animator, "") : usual ? "" : form.animatorName()),
                repeat);
    }

    private static Spot inRoom(Spot spot, String room) {
        return new Spot(
                spot.place(),
                spot.path(),
                spot.name(),
                spot.address(),
                spot.commune(),
                spot.communeName(),
                spot.position(),
                room);
    }

    private static List<Mistake> words(SessionForm form, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        if (form.title().length() > LONGEST_TITLE) {
            mistakes.add(new Mistake("titre", ui.t("agenda.plan.form.long", LONGEST_TITLE)));
        }
        if (form.note().length() > LONGEST_NOTE) {
            mistakes.add(new Mistake("note", ui.t("agenda.plan.form.long", LONGEST_NOTE)));
        }
        return mistakes;
    }

    private static Optional<SeatsPlan> seats(SessionForm form, Ui ui, List<Mistake> mistakes) {
        if (!form.signUp().equals(SessionForm.SEATS)) {
            return Optional.empty();
        }
        Optional<Integer> seats = Typed.number(form.seats(), 1, SeatsPlan.MOST);
        if (seats.isEmpty()) {
            mistakes.add(new Mistake("places", ui.t("agenda.plan.form.seats.wrong", SeatsPlan.MOST)));
        }
        int closes = Typed.number(form.closes(), 0, MOST_MINUTES).orElse(0);
        return seats.map(number -> new SeatsPlan(number, form.waiting(), closes));
    }

    private @Nullable UUID kit(SessionForm form, Ui ui, List<Mistake> mistakes) {
        if (form.kit().isEmpty()) {
            return null;
        }
        Optional<UUID> kit = Typed.id(form.kit()).filter(id -> kits.findName(id).isPresent());
        if (kit.isEmpty()) {
            mistakes.add(new Mistake("materiel", ui.t("agenda.plan.form.kit.unknown")));
        }
        return kit.orElse(null);
    }

    private static Set<Feature> features(SessionForm form) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (Feature feature : Feature.values()) {
            if (form.features().contains(feature.name())) {
                features.add(feature);
            }
        }
        return features;
    }

    private static Repeat repeat(SessionForm form, Ui ui, List<Mistake> mistakes) {
        Optional<Integer> times = Typed.number(form.times(), 1, Repeat.MOST);
        Optional<Integer> weeks = Typed.number(form.weeks(), 1, MOST_WEEKS);
        if (times.isEmpty()) {
            mistakes.add(new Mistake("fois", ui.t("agenda.plan.form.times.wrong", Repeat.MOST)));
        }
        if (form.whole() && !form.signUp().equals(SessionForm.SEATS)) {
            mistakes.add(new Mistake("serie", ui.t("agenda.plan.form.series.walk-in")));
        }
        return new Repeat(times.orElse(1), weeks.orElse(1), form.whole());
    }

    /** What an announced session keeps: it is moved, not edited away. */
    record Fixed(java.time.Instant startsAt, java.time.Instant endsAt, ZoneId zone, Spot spot) {}
}
