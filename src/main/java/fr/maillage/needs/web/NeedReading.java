package fr.maillage.needs.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.Terms;
import fr.maillage.needs.Urgency;
import fr.maillage.needs.app.NeedDraft;
import fr.maillage.needs.domain.ContactReading;
import fr.maillage.needs.domain.ContactWay;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.needs.domain.Raiser;
import fr.maillage.needs.domain.Room;
import fr.maillage.shared.ContactText;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed about a need, and says what is to be corrected. */
@Component
public class NeedReading {

    private static final int MOST_PEOPLE = 1000;
    private static final int MOST_TABLES = 200;
    private static final int FARTHEST_YEARS = 3;
    private static final List<String> TEXTS = List.of(
            NeedForm.WORKSHOP,
            NeedForm.WORDS,
            NeedForm.WHY,
            NeedForm.ROOM,
            NeedForm.ROOM_ADDRESS,
            NeedForm.NAME,
            NeedForm.ROLE);

    private final Territory territory;
    private final Clock clock;

    NeedReading(Territory territory, Clock clock) {
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * What is to be corrected.
     *
     * @param fields only in these; empty for all
     */
    List<Mistake> mistakes(Ui ui, NeedForm form, List<String> fields) {
        List<Mistake> mistakes = mistakes(ui, form, (LocalDate) null);
        return fields.isEmpty()
                ? mistakes
                : mistakes.stream()
                        .filter(mistake -> fields.contains(mistake.field()))
                        .toList();
    }

    /**
     * All that is to be corrected.
     *
     * @param until by when it was wished as it stands, which may be past by now; null for a new need
     */
    public List<Mistake> mistakes(Ui ui, NeedForm form, @Nullable LocalDate until) {
        List<Mistake> mistakes = new ArrayList<>();
        check(ui, form, until, mistakes);
        return mistakes;
    }

    private void check(Ui ui, NeedForm form, @Nullable LocalDate known, List<Mistake> mistakes) {
        if (services(form).isEmpty()
                && form.one(NeedForm.WORKSHOP).isEmpty()
                && form.one(NeedForm.WORDS).isEmpty()) {
            add(ui, mistakes, NeedForm.SERVICES, "needs.form.aide.missing");
        }
        for (String text : TEXTS) {
            if (form.isTooLong(text)) {
                mistakes.add(new Mistake(text, ui.t("needs.form.too-long", NeedForm.longest(text))));
            }
        }
        String commune = communeMistake(ui, form);
        if (commune != null) {
            mistakes.add(new Mistake(NeedForm.COMMUNE, commune));
        }
        if (number(form.one(NeedForm.PEOPLE), 1, MOST_PEOPLE).isEmpty()) {
            add(ui, mistakes, NeedForm.PEOPLE, "needs.form.personnes.wrong");
        }
        checkWhen(ui, form, known, mistakes);
        checkRoom(ui, form, mistakes);
        checkContact(ui, form, mistakes);
    }

    private @Nullable String communeMistake(Ui ui, NeedForm form) {
        boolean choice = !candidates(form).isEmpty();
        return switch (territory.where(form.one(NeedForm.COMMUNE))) {
            case WhereAnswer.Found found -> {
                Commune commune = found.where().commune();
                yield commune != null && commune.inPerimeter() ? null : ui.t("needs.form.commune.outside");
            }
            case WhereAnswer.Several ignored ->
                ui.t(choice ? "needs.form.commune.several" : "needs.form.commune.outside");
            case WhereAnswer.Unknown ignored ->
                ui.t(choice ? "needs.form.commune.suggested" : "needs.form.commune.unknown");
            case WhereAnswer.Nowhere ignored -> ui.t("needs.form.commune.missing");
        };
    }

    /** The communes of the territory that what was typed may mean, to choose from; none when it is clear, or means nothing. */
    public List<Choice> candidates(NeedForm form) {
        List<Commune> communes = switch (territory.where(form.one(NeedForm.COMMUNE))) {
            case WhereAnswer.Several several -> several.communes();
            case WhereAnswer.Unknown unknown -> unknown.suggestions();
            default -> List.of();
        };
        return communes.stream()
                .filter(Commune::inPerimeter)
                .map(commune -> new Choice(commune.label(), commune.label()))
                .toList();
    }

    private void checkWhen(Ui ui, NeedForm form, @Nullable LocalDate known, List<Mistake> mistakes) {
        String until = form.one(NeedForm.UNTIL);
        Optional<LocalDate> day = NeedDays.read(until);
        if (!until.isEmpty() && day.isEmpty()) {
            add(ui, mistakes, NeedForm.UNTIL, "needs.form.avant.wrong");
        } else if (day.filter(today()::isAfter)
                .filter(one -> !one.equals(known))
                .isPresent()) {
            add(ui, mistakes, NeedForm.UNTIL, "needs.form.avant.past");
        } else if (day.filter(today().plusYears(FARTHEST_YEARS)::isBefore).isPresent()) {
            add(ui, mistakes, NeedForm.UNTIL, "needs.form.avant.far");
        }
        if (find(Urgency.class, form.one(NeedForm.URGENCY)).isEmpty()) {
            add(ui, mistakes, NeedForm.URGENCY, "needs.form.urgence.missing");
        }
    }

    private void checkRoom(Ui ui, NeedForm form, List<Mistake> mistakes) {
        String tables = form.one(NeedForm.TABLES);
        if (!tables.isEmpty() && number(tables, 0, MOST_TABLES).isEmpty()) {
            add(ui, mistakes, NeedForm.TABLES, "needs.form.tables.wrong");
        }
        String checked = form.one(NeedForm.CHECKED_ON);
        Optional<LocalDate> day = NeedDays.read(checked);
        if (!checked.isEmpty() && day.filter(one -> !one.isAfter(today())).isEmpty()) {
            add(ui, mistakes, NeedForm.CHECKED_ON, "needs.form.verifie_le.wrong");
        }
    }

    private void checkContact(Ui ui, NeedForm form, List<Mistake> mistakes) {
        Optional<ContactWay> way = find(ContactWay.class, form.one(NeedForm.WAY));
        if (way.isEmpty()) {
            add(ui, mistakes, NeedForm.WAY, "needs.form.moyen.missing");
            return;
        }
        if (way.get() != ContactWay.NONE && form.one(NeedForm.NAME).isEmpty()) {
            add(ui, mistakes, NeedForm.NAME, "needs.form.nom.missing");
        }
        Optional<String> phone = ContactText.phone(form.one(NeedForm.PHONE));
        switch (way.get()) {
            case CALL -> {
                if (phone.isEmpty()) {
                    add(ui, mistakes, NeedForm.PHONE, "needs.form.telephone.wrong");
                }
            }
            case SMS -> {
                if (phone.filter(ContactText::takesSms).isEmpty()) {
                    add(ui, mistakes, NeedForm.PHONE, "needs.form.telephone.not-mobile");
                }
            }
            case EMAIL -> {
                if (ContactText.email(form.one(NeedForm.EMAIL)).isEmpty()) {
                    add(ui, mistakes, NeedForm.EMAIL, "needs.form.email.wrong");
                }
            }
            case LETTER -> {
                if (ContactReading.postal(form.one(NeedForm.POSTAL)).isEmpty()) {
                    add(ui, mistakes, NeedForm.POSTAL, "needs.form.adresse.wrong");
                }
            }
            case NONE -> {}
        }
    }

    private static void add(Ui ui, List<Mistake> mistakes, String field, String key) {
        mistakes.add(new Mistake(field, ui.t(key)));
    }

    /** The commune that was meant, if one of ours was. */
    public Optional<Commune> commune(NeedForm form) {
        return territory.where(form.one(NeedForm.COMMUNE)) instanceof WhereAnswer.Found found
                ? Optional.ofNullable(found.where().commune()).filter(Commune::inPerimeter)
                : Optional.empty();
    }

    /** Only of what is without mistakes. */
    public NeedDraft draft(NeedForm form, Raiser raiser, RaisedWay way, String language) {
        Commune commune = commune(form).orElseThrow();
        return new NeedDraft(
                raiser,
                way,
                commune.code(),
                commune.centre(),
                services(form),
                form.one(NeedForm.WORKSHOP),
                form.one(NeedForm.WORDS),
                number(form.one(NeedForm.PEOPLE), 1, MOST_PEOPLE).orElseThrow(),
                terms(Audience.class, form, NeedForm.AUDIENCES),
                form.several(NeedForm.SUITS).stream()
                        .flatMap(code -> NeedDays.halfDay(code).stream())
                        .collect(Collectors.toSet()),
                find(Urgency.class, form.one(NeedForm.URGENCY)).orElseThrow(),
                form.one(NeedForm.WHY),
                NeedDays.read(form.one(NeedForm.UNTIL)).orElse(null),
                room(form),
                contact(form, language));
    }

    private static Room room(NeedForm form) {
        String stepFree = form.one(NeedForm.STEP_FREE);
        return new Room(
                form.one(NeedForm.ROOM),
                form.one(NeedForm.ROOM_ADDRESS),
                number(form.one(NeedForm.TABLES), 0, MOST_TABLES).orElse(null),
                find(Room.Power.class, form.one(NeedForm.POWER)).orElse(null),
                find(Room.Network.class, form.one(NeedForm.NETWORK)).orElse(null),
                stepFree.equals("oui") ? Boolean.TRUE : stepFree.equals("non") ? Boolean.FALSE : null,
                NeedDays.read(form.one(NeedForm.CHECKED_ON)).orElse(null));
    }

    /** Only what the way that was chosen needs: a telephone typed before somebody preferred a letter is not kept. */
    private static NeedContact contact(NeedForm form, String language) {
        ContactWay way = find(ContactWay.class, form.one(NeedForm.WAY)).orElseThrow();
        boolean phone = way == ContactWay.CALL || way == ContactWay.SMS;
        return new NeedContact(
                way,
                form.one(NeedForm.NAME),
                form.one(NeedForm.ROLE),
                phone ? ContactText.phone(form.one(NeedForm.PHONE)).orElseThrow() : null,
                way == ContactWay.EMAIL
                        ? ContactText.email(form.one(NeedForm.EMAIL)).orElseThrow()
                        : null,
                way == ContactWay.LETTER
                        ? ContactReading.postal(form.one(NeedForm.POSTAL)).orElseThrow()
                        : List.of(),
                language);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
    }

    static Set<Service> services(NeedForm form) {
        return terms(Service.class, form, NeedForm.SERVICES);
    }

    static <T extends Enum<T> & StandardTerm> Set<T> terms(Class<T> type, NeedForm form, String field) {
        Set<T> terms = EnumSet.noneOf(type);
        form.several(field).forEach(code -> Terms.find(type, code).ifPresent(terms::add));
        return terms;
    }

    /** The constant of that name; forms carry names. */
    public static <T extends Enum<T>> Optional<T> find(Class<T> type, String name) {
        return EnumSet.allOf(type).stream()
                .filter(one -> Objects.equals(one.name(), name))
                .findFirst();
    }

    private static Optional<Integer> number(String typed, int least, int most) {
        String digits = typed.replaceAll("[\\s\u00a0\u202f]", "");
        if (!digits.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }
}
