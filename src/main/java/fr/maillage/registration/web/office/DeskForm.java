package fr.maillage.registration.web.office;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.registration.app.desk.RegisterAtDesk.Shortage;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.ForWhom;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Need;
import fr.maillage.registration.domain.PersonName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed to sign up one person, or a group.
 *
 * @param group whether it is a group
 * @param name of the person, or of whoever answers for the group
 * @param groupName a class, a care home
 * @param party how many people, as typed
 * @param way {@code telephone}, {@code email} or {@code rien}
 * @param forWhom {@code moi}, {@code proche} or {@code aide}
 * @param beneficiary who comes, when it is not the person named
 * @param needs names of {@link Need}
 * @param otherwise what to do without enough seats, once asked: {@code attente} or {@code moins}
 * @param otherPerson whether a namesake was said to be somebody else
 * @param key names this very form, sent once or twice
 */
public record DeskForm(
        boolean group,
        String name,
        String groupName,
        String party,
        String way,
        String phone,
        String email,
        String forWhom,
        String beneficiary,
        Set<String> needs,
        String otherwise,
        boolean otherPerson,
        String key) {

    private static final Map<String, ForWhom> PEOPLE =
            Map.of("moi", ForWhom.SELF, "proche", ForWhom.RELATIVE, "aide", ForWhom.HELPED);
    private static final String NOTHING = "rien";
    private static final int LONGEST = 200;
    private static final int LONGEST_KEY = 40;

    static DeskForm fresh(boolean group) {
        return new DeskForm(
                group,
                "",
                "",
                "",
                "telephone",
                "",
                "",
                "moi",
                "",
                Set.of(),
                "",
                false,
                UUID.randomUUID().toString());
    }

    static DeskForm read(MultiValueMap<String, String> sent) {
        Set<String> known = Arrays.stream(Need.values()).map(Need::name).collect(Collectors.toSet());
        String key = line(sent, "formulaire");
        return new DeskForm(
                line(sent, "groupe").equals("oui"),
                line(sent, "nom"),
                line(sent, "nom_groupe"),
                line(sent, "personnes"),
                line(sent, "moyen"),
                line(sent, "telephone"),
                line(sent, "email"),
                line(sent, "pour"),
                line(sent, "beneficiaire"),
                Stream.ofNullable(sent.get("besoins"))
                        .flatMap(List::stream)
                        .filter(known::contains)
                        .collect(Collectors.toSet()),
                line(sent, "suite"),
                line(sent, "autre").equals("oui"),
                key.isEmpty() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key);
    }

    /** What to do without enough seats. */
    Shortage whenShort() {
        return switch (otherwise) {
            case "attente" -> Shortage.WAIT;
            case "moins" -> Shortage.FEWER;
            default -> Shortage.ASK;
        };
    }

    /** Who signs up. Only of a form without mistakes. */
    Guest guest(UUID writer) {
        ForWhom person = group ? ForWhom.HELPED : PEOPLE.getOrDefault(forWhom, ForWhom.SELF);
        return new Guest(
                name,
                contact().orElse(Contact.NONE),
                person,
                group || person == ForWhom.SELF ? "" : beneficiary,
                group ? groupName : "",
                group ? number(party).orElse(1) : 1,
                needs.stream().map(Need::valueOf).collect(Collectors.toSet()),
                "fr",
                writer);
    }

    List<Mistake> mistakes(Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        if (group) {
            check(ui, mistakes, "nom_groupe", groupName);
            Optional<Integer> people = number(party);
            if (people.isEmpty() || people.get() < 2 || people.get() > Guest.LARGEST_PARTY) {
                mistakes.add(new Mistake(
                        "personnes", ui.t("registration.desk.form.personnes.wrong", 2, Guest.LARGEST_PARTY)));
            }
        }
        check(ui, mistakes, "nom", name);
        if (contact().isEmpty()) {
            boolean known = way.equals("telephone") || way.equals("email");
            mistakes.add(new Mistake(
                    known ? way : "moyen", ui.t("registration.desk.form." + (known ? way : "moyen") + ".wrong")));
        }
        if (!group && !forWhom.equals("moi")) {
            if (PEOPLE.containsKey(forWhom)) {
                check(ui, mistakes, "beneficiaire", beneficiary);
            } else {
                mistakes.add(new Mistake("pour", ui.t("registration.desk.form.pour.wrong")));
            }
        }
        return mistakes;
    }

    /** How to tell them, if that can be understood. A second way that was typed too is left alone. */
    private Optional<Contact> contact() {
        return switch (way) {
            case "telephone" -> Contact.byPhone(phone);
            case "email" -> Contact.byEmail(email);
            case NOTHING -> Optional.of(Contact.NONE);
            default -> Optional.empty();
        };
    }

    private static void check(Ui ui, List<Mistake> mistakes, String field, String typed) {
        if (typed.length() > Guest.LONGEST_NAME || !PersonName.isName(typed)) {
            mistakes.add(new Mistake(field, ui.t("registration.desk.form." + field + ".wrong")));
        }
    }

    static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    static String line(MultiValueMap<String, String> sent, String field) {
        @Nullable String first = sent.getFirst(field);
        String tidy =
                first == null ? "" : first.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
    }

    /** In lower case, for messages. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
