package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Typed;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An activity as typed.
 *
 * @param minutes of a session, as planned
 * @param euros « 2,50 »; empty or 0 when it is free
 * @param organisation identifier; empty for none
 * @param commune INSEE code of the commune that answers for it when no organisation does
 * @param animator empty for nobody, {@value SessionForm#OTHER}, or the identifier of an account
 * @param version as it was read; empty for a new one
 */
public record ActivityForm(
        String kind,
        String title,
        String summary,
        String outcome,
        String level,
        Set<String> audiences,
        Set<String> services,
        String minutes,
        String euros,
        String costNote,
        String bring,
        String phone,
        String organisation,
        String commune,
        String animator,
        String animatorName,
        String version) {

    private static final int CENTS = 100;

    static ActivityForm fresh(String organisation, String commune, ActivityKind kind) {
        return new ActivityForm(
                kind.name(),
                "",
                "",
                "",
                Level.ANY.name(),
                Set.of(),
                Set.of(),
                "120",
                "",
                "",
                "",
                "",
                organisation,
                commune,
                "",
                "",
                "");
    }

    static ActivityForm of(Activity activity, @Nullable String commune) {
        String phone = activity.phone();
        return new ActivityForm(
                activity.kind().name(),
                activity.title(),
                activity.summary(),
                activity.outcome(),
                activity.level().name(),
                activity.audiences().stream().map(Audience::name).collect(Collectors.toSet()),
                activity.services().stream().map(Service::name).collect(Collectors.toSet()),
                String.valueOf(activity.durationMinutes()),
                activity.costCents() <= 0
                        ? ""
                        : String.format(Locale.FRENCH, "%.2f", (double) activity.costCents() / CENTS),
                activity.costNote(),
                activity.bring(),
                phone == null ? "" : PhoneText.inPairs(phone),
                activity.organisation() == null ? "" : activity.organisation().toString(),
                commune == null ? "" : commune,
                activity.animatorId() != null
                        ? activity.animatorId().toString()
                        : activity.animatorName().isEmpty() ? "" : SessionForm.OTHER,
                activity.animatorId() == null ? activity.animatorName() : "",
                String.valueOf(activity.version()));
    }

    static ActivityForm read(MultiValueMap<String, String> sent) {
        return new ActivityForm(
                Typed.text(sent, "genre"),
                Typed.text(sent, "titre"),
                Typed.text(sent, "presentation"),
                Typed.text(sent, "resultat"),
                Typed.text(sent, "niveau"),
                Typed.several(sent, "public"),
                Typed.several(sent, "service"),
                Typed.text(sent, "duree"),
                Typed.text(sent, "prix"),
                Typed.text(sent, "prix-note"),
                Typed.text(sent, "apporter"),
                Typed.text(sent, "telephone"),
                Typed.text(sent, "organisation"),
                Typed.text(sent, "commune"),
                Typed.text(sent, "animateur"),
                Typed.text(sent, "animateur-nom"),
                Typed.text(sent, "version"));
    }
}
