package fr.maillage.tours.web.tour;

import fr.maillage.agenda.Spot;
import fr.maillage.design.Mistake;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.tours.Stop;
import fr.maillage.tours.app.tour.PlanPassage.Slot;
import fr.maillage.tours.app.tour.PlanStop;
import fr.maillage.tours.app.tour.ReadStops;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a date as typed to when and where it is. */
@Component
class PassageReading {

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_REASON = 300;

    private final SpotReading spots;
    private final ReadStops stops;
    private final PlanStop planStop;
    private final TourDoor door;

    PassageReading(SpotReading spots, ReadStops stops, PlanStop planStop, TourDoor door) {
        this.spots = spots;
        this.stops = stops;
        this.planStop = planStop;
        this.door = door;
    }

    /** When; null when something is to be corrected, which is then told. */
    @Nullable
    Slot slot(PassageForm form, Ui ui, List<Mistake> mistakes) {
        int told = mistakes.size();
        Optional<LocalDate> day = Typed.day(form.day());
        Optional<LocalTime> from = Typed.time(form.from());
        Optional<LocalTime> to = Typed.time(form.to());
        if (day.isEmpty()) {
            mistakes.add(new Mistake("date", ui.t("tours.form.day.wrong")));
        }
        if (from.isEmpty()) {
            mistakes.add(new Mistake("debut", ui.t("tours.tour.form.time.wrong")));
        }
        if (to.isEmpty()) {
            mistakes.add(new Mistake("fin", ui.t("tours.tour.form.time.wrong")));
        } else if (from.isPresent() && !to.get().isAfter(from.get())) {
            mistakes.add(new Mistake("fin", ui.t("tours.tour.form.to.before")));
        }
        if (form.note().length() > LONGEST_NOTE) {
            mistakes.add(new Mistake("note", ui.t("tours.tour.form.long", LONGEST_NOTE)));
        }
        return mistakes.size() > told
                ? null
                : new Slot(
                        day.orElseThrow().atTime(from.orElseThrow()),
                        day.orElseThrow().atTime(to.orElseThrow()));
    }

    /** Why it is moved. */
    static void reason(String reason, Ui ui, List<Mistake> mistakes) {
        if (reason.isEmpty()) {
            mistakes.add(new Mistake("motif", ui.t("tours.tour.reason.missing")));
        } else if (reason.length() > LONGEST_REASON) {
            mistakes.add(new Mistake("motif", ui.t("tours.tour.form.long", LONGEST_REASON)));
        }
    }

    /** Where it goes; empty to stay where it is, and when something is to be corrected, which is then told. */
    Optional<Spot> spot(PassageForm form, Stop stop, Ui ui, List<Mistake> mistakes) {
        if (form.where().isEmpty() || form.where().equals(PassageForm.HERE)) {
            return Optional.empty();
        }
        Optional<Spot> spot;
        if (form.where().equals(SpotFields.ELSEWHERE)) {
            spot = spots.read(form.spot(), ui, mistakes).map(SpotReading.Read::spot);
        } else {
            spot = stops.listOf(stop.tour()).stream()
                    .filter(one -> one.id().value().toString().equals(form.where()))
                    .findFirst()
                    .map(planStop::spot);
            if (spot.isEmpty()) {
                mistakes.add(new Mistake("ou", ui.t("tours.tour.spot.missing")));
            }
        }
        spot.filter(one -> !door.mayStopIn(one.commune()))
                .ifPresent(
                        one -> mistakes.add(new Mistake("commune", ui.t("tours.tour.spot.beyond", one.communeName()))));
        return spot;
    }
}
