package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.domain.plan.Conflict;
import fr.maillage.agenda.domain.plan.Conflict.Busy;
import fr.maillage.design.Dates;
import fr.maillage.design.Ui;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What gets in the way, in a sentence each. */
@Component
public class ConflictWords {

    /**
     * One sentence.
     *
     * @param href the other session; null when there is none
     */
    public record Said(String text, @Nullable String href) {}

    private final SessionWords words;

    ConflictWords(SessionWords words) {
        this.words = words;
    }

    /** One sentence each. */
    public List<Said> say(List<Conflict> conflicts, Ui ui) {
        return conflicts.stream().map(one -> say(one, ui)).toList();
    }

    /** One sentence. */
    Said say(Conflict conflict, Ui ui) {
        return switch (conflict) {
            case Conflict.AnimatorBusy(String animator, Busy by) ->
                new Said(ui.t("agenda.plan.conflict.animator", animator, by.name(), when(by, ui)), href(by));
            case Conflict.RoomBusy(Busy by) ->
                new Said(ui.t("agenda.plan.conflict.room", by.name(), when(by, ui)), href(by));
            case Conflict.KitBusy(Busy by) ->
                new Said(ui.t("agenda.plan.conflict.kit", by.name(), when(by, ui)), href(by));
            case Conflict.KitLent lent ->
                new Said(
                        ui.t(
                                "agenda.plan.conflict.lent",
                                lent.who(),
                                when(lent.startsAt(), lent.endsAt(), lent.zone(), ui)),
                        lent.href());
            case Conflict.RoomLent lent ->
                new Said(
                        ui.t(
                                "agenda.plan.conflict.room-lent",
                                lent.who(),
                                when(lent.startsAt(), lent.endsAt(), lent.zone(), ui)),
                        lent.href());
            case Conflict.PublicDay(var day, String name) ->
                new Said(ui.t("agenda.plan.conflict.public", Dates.weekday(day, ui.locale()), name), null);
            case Conflict.SchoolDay(var day) ->
                new Said(ui.t("agenda.plan.conflict.school", Dates.weekday(day, ui.locale())), null);
        };
    }

    private String when(Busy by, Ui ui) {
        return when(by.startsAt(), by.endsAt(), by.zone(), ui);
    }

    private String when(Instant from, Instant to, ZoneId zone, Ui ui) {
        return words.when(from.atZone(zone), to.atZone(zone), ui.locale());
    }

    private static String href(Busy by) {
        return PlanPaths.of(by.session());
    }
}
