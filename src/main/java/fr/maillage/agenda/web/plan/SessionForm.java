package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.design.Typed;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A session as typed.
 *
 * @param signUp {@value #SEATS}, or anything else where one just comes
 * @param closes minutes before it begins
 * @param animator {@value #USUAL}, {@value #OTHER}, or the identifier of an account
 * @param animatorName for {@value #OTHER}
 * @param times how many sessions to make; 1 when one is changed
 * @param whole whether one signs up for all of them at once
 * @param knowing « je sais, enregistrer quand même »
 * @param version as it was read; empty for a new one
 */
public record SessionForm(
        WhenForm when,
        WhereForm where,
        String title,
        String note,
        String signUp,
        String seats,
        boolean waiting,
        String closes,
        String language,
        Set<String> features,
        String kit,
        String animator,
        String animatorName,
        String times,
        String weeks,
        boolean whole,
        boolean knowing,
        String version) {

    static final String SEATS = "avec";
    static final String USUAL = "habituel";
    static final String OTHER = "autre";
    private static final String USUAL_SEATS = "8";

    static SessionForm fresh(Activity activity, String day) {
        return new SessionForm(
                WhenForm.on(day),
                WhereForm.EMPTY,
                "",
                "",
                switch (activity.kind()) {
                    case WORKSHOP -> SEATS;
                    case PERMANENCE, EVENT -> "libre";
                },
                USUAL_SEATS,
                true,
                "0",
                "fr",
                Set.of(),
                "",
                USUAL,
                "",
                "1",
                "1",
                false,
                false,
                "");
    }

    static SessionForm of(Session session) {
        Seats seats = session.seats();
        boolean usual = session.animatorName().equals(session.activity().animatorName());
        return new SessionForm(
                WhenForm.of(session),
                WhereForm.of(session),
                session.title(),
                session.note(),
                seats == null ? "libre" : SEATS,
                seats == null ? USUAL_SEATS : String.valueOf(seats.seats()),
                seats == null || seats.waitingList(),
                seats == null ? "0" : String.valueOf(seats.closesMinutes()),
                session.language(),
                session.features().stream().map(Enum::name).collect(Collectors.toSet()),
                session.kit() == null ? "" : session.kit().toString(),
                usual
                        ? USUAL
                        : session.animatorId() == null
                                ? OTHER
                                : session.animatorId().toString(),
                usual || session.animatorId() != null ? "" : session.animatorName(),
                "1",
                "1",
                false,
                false,
                String.valueOf(session.version()));
    }

    /** The same on a day to be said. */
    static SessionForm copyOf(Session session) {
        SessionForm form = of(session);
        return new SessionForm(
                new WhenForm("", form.when.from(), form.when.to(), ""),
                form.where,
                form.title,
                form.note,
                form.signUp,
                form.seats,
                form.waiting,
                form.closes,
                form.language,
                form.features,
                form.kit,
                form.animator,
                form.animatorName,
                form.times,
                form.weeks,
                false,
                false,
                "");
    }

    static SessionForm read(MultiValueMap<String, String> sent) {
        return new SessionForm(
                WhenForm.read(sent),
                WhereForm.read(sent),
                Typed.text(sent, "titre"),
                Typed.text(sent, "note"),
                Typed.text(sent, "inscription"),
                Typed.text(sent, "places"),
                sent.containsKey("attente"),
                Typed.text(sent, "cloture"),
                Typed.text(sent, "langue"),
                Typed.several(sent, "atout"),
                Typed.text(sent, "materiel"),
                Typed.text(sent, "animateur"),
                Typed.text(sent, "animateur-nom"),
                sent.containsKey("fois") ? Typed.text(sent, "fois") : "1",
                sent.containsKey("rythme") ? Typed.text(sent, "rythme") : "1",
                sent.containsKey("serie"),
                sent.containsKey("sachant"),
                Typed.text(sent, "version"));
    }
}
