package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.shared.ContactText;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From an activity as typed to an activity, or to what is to be corrected; and who can be said to run it. */
@Component
class ActivityReading {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 1_440;
    private static final int MOST_ORGANISATIONS = 500;

    private final OrganisationBook organisations;
    private final Territory territory;
    private final Animators animators;

    ActivityReading(OrganisationBook organisations, Territory territory, Animators animators) {
        this.organisations = organisations;
        this.territory = territory;
        this.animators = animators;
    }

    /**
     * What was read.
     *
     * @param mistakes none when there is an activity
     * @param commune that answers for it when no organisation does
     */
    record Read(
            List<Mistake> mistakes,
            @Nullable Activity activity,
            @Nullable String commune) {}

    /** The organisations that this person may plan for, those with places in their communes included. */
    List<Choice> organisations(Reach reach, Ui ui) {
        Stream<OrganisationBook.Entry> entries = reach.everywhere()
                ? organisations.search("", MOST_ORGANISATIONS).stream()
                : Stream.concat(reach.organisations().stream(), organisations.listIn(reach.communes()).stream())
                        .distinct()
                        .flatMap(id -> organisations.find(id).stream());
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", ui.t("agenda.plan.activity.organisation.none")));
        entries.map(entry -> new Choice(entry.id().toString(), entry.name()))
                .sorted(Comparator.comparing(one -> PlainText.of(one.label())))
                .forEach(choices::add);
        return choices;
    }

    /** The communes that can answer for it; none for whoever plans everywhere, who needs none. */
    List<Choice> communes(Reach reach) {
        return reach.everywhere()
                ? List.of()
                : territory.listPerimeter().stream()
                        .filter(commune ->
                                reach.communes().contains(commune.code().value()))
                        .sorted(Comparator.comparing(commune -> PlainText.of(commune.name())))
                        .map(commune -> new Choice(commune.code().value(), commune.name()))
                        .toList();
    }

    /**
     * Reads a form.
     *
     * @param before what it was; null for a new one
     * @param code of a new one
     */
    Read read(ActivityForm form, @Nullable Activity before, ActivityId id, String code, Reach reach, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        check(form.title(), "titre", LONGEST_TITLE, ui, mistakes);
        if (form.title().isEmpty()) {
            mistakes.add(new Mistake("titre", ui.t("agenda.plan.activity.title.missing")));
        }
        check(form.summary(), "presentation", LONGEST_TEXT, ui, mistakes);
        check(form.outcome(), "resultat", LONGEST_TEXT, ui, mistakes);
        check(form.bring(), "apporter", LONGEST_LINE, ui, mistakes);
        check(form.costNote(), "prix-note", LONGEST_LINE, ui, mistakes);
        Optional<Integer> minutes = Typed.number(form.minutes(), LEAST_MINUTES, MOST_MINUTES);
        if (minutes.isEmpty()) {
            mistakes.add(new Mistake("duree", ui.t("agenda.plan.activity.minutes.wrong", LEAST_MINUTES, MOST_MINUTES)));
        }
        int unsaid = before == null ? 0 : Math.min(0, before.costCents());
        Optional<Integer> cents = form.euros().isEmpty() ? Optional.of(unsaid) : Typed.cents(form.euros());
        if (cents.isEmpty()) {
            mistakes.add(new Mistake("prix", ui.t("agenda.plan.activity.cost.wrong")));
        }
        Optional<String> phone = ContactText.line(form.phone());
        if (!form.phone().isEmpty() && phone.isEmpty()) {
            mistakes.add(new Mistake("telephone", ui.t("agenda.plan.activity.phone.wrong")));
        }
        Map<UUID, String> people = animators.list(ui, before == null ? null : before.animatorId());
        UUID animator = Typed.id(form.animator()).filter(people::containsKey).orElse(null);
        boolean other = form.animator().equals(SessionForm.OTHER);
        if (other && (form.animatorName().isEmpty() || form.animatorName().length() > LONGEST_TITLE)) {
            mistakes.add(new Mistake("animateur-nom", ui.t("agenda.plan.form.animator.missing")));
        }
        UUID organisation = organisation(form, before, reach, ui);
        String commune = commune(form, organisation, reach, ui, mistakes);
        if (!mistakes.isEmpty()) {
            return new Read(mistakes, null, commune);
        }
        return new Read(
                List.of(),
                new Activity(
                        id,
                        code,
                        "",
                        kind(form, before),
                        form.title(),
                        form.summary(),
                        form.outcome(),
                        level(form),
                        chosen(Audience.class, form.audiences()),
                        chosen(Service.class, form.services()),
                        minutes.orElseThrow(),
                        cents.orElseThrow(),
                        form.costNote(),
                        form.bring(),
                        phone.orElse(null),
                        organisation,
                        animator,
                        animator != null ? people.getOrDefault(animator, "") : other ? form.animatorName() : "",
                        0,
                        Instant.EPOCH),
                commune);
    }

    private static void check(String text, String field, int most, Ui ui, List<Mistake> mistakes) {
        if (text.length() > most) {
            mistakes.add(new Mistake(field, ui.t("agenda.plan.form.long", most)));
        }
    }

    private @Nullable UUID organisation(ActivityForm form, @Nullable Activity before, Reach reach, Ui ui) {
        Set<String> offered =
                organisations(reach, ui).stream().map(Choice::value).collect(Collectors.toSet());
        String kept = before == null || before.organisation() == null
                ? ""
                : before.organisation().toString();
        return form.organisation().equals(kept) || offered.contains(form.organisation())
                ? Typed.id(form.organisation()).orElse(null)
                : null;
    }

    /** Whoever plans for communes says which one answers for it, so that they can still change it tomorrow. */
    private @Nullable String commune(
            ActivityForm form, @Nullable UUID organisation, Reach reach, Ui ui, List<Mistake> mistakes) {
        Optional<String> chosen = territory.listPerimeter().stream()
                .map(Commune::code)
                .map(CommuneCode::value)
                .filter(form.commune()::equals)
                .findFirst();
        if (reach.covers(
                new Target(organisation, chosen.flatMap(CommuneCode::read).orElse(null)))) {
            return chosen.orElse(null);
        }
        if (reach.communes().size() == 1) {
            return reach.communes().iterator().next();
        }
        mistakes.add(
                reach.communes().isEmpty()
                        ? new Mistake("organisation", ui.t("agenda.plan.activity.organisation.missing"))
                        : new Mistake("commune", ui.t("agenda.plan.activity.commune.missing")));
        return null;
    }

    /** A permanence follows a rule: nothing else becomes one, and it becomes nothing else. */
    private static ActivityKind kind(ActivityForm form, @Nullable Activity before) {
        if (before != null && before.kind() == ActivityKind.PERMANENCE) {
            return ActivityKind.PERMANENCE;
        }
        if (before == null && form.kind().equals(ActivityKind.PERMANENCE.name())) {
            return ActivityKind.PERMANENCE;
        }
        return form.kind().equals(ActivityKind.EVENT.name()) ? ActivityKind.EVENT : ActivityKind.WORKSHOP;
    }

    private static Level level(ActivityForm form) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(form.level()))
                .findFirst()
                .orElse(Level.ANY);
    }

    private static <E extends Enum<E>> Set<E> chosen(Class<E> type, Set<String> names) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if (names.contains(constant.name())) {
                chosen.add(constant);
            }
        }
        return chosen;
    }
}
