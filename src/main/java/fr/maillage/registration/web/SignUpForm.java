package fr.maillage.registration.web;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.ForWhom;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Need;
import fr.maillage.registration.domain.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed so far, whatever page it was typed on; the pages hand it on from one to the next.
 *
 * @param way how to be told: {@code telephone}, {@code email}, {@code rien}; empty until chosen
 * @param forWhom {@code moi}, {@code proche}, {@code aide}; empty until chosen
 * @param beneficiary who comes, when it is not whoever types
 * @param needs codes of {@link Need}, in lower case
 * @param key names this very form, sent once or twice
 */
public record SignUpForm(
        String name,
        String way,
        String phone,
        String email,
        String forWhom,
        String beneficiary,
        Set<String> needs,
        String key) {

    static final String PHONE = "telephone";
    static final String EMAIL = "email";
    static final String NOTHING = "rien";
    static final List<String> WAYS = List.of(PHONE, EMAIL, NOTHING);

    private static final Map<String, ForWhom> PEOPLE =
            Map.of("moi", ForWhom.SELF, "proche", ForWhom.RELATIVE, "aide", ForWhom.HELPED);
    private static final int LONGEST_KEY = 40;

    static SignUpForm empty(String key) {
        return new SignUpForm("", "", "", "", "", "", Set.of(), key);
    }

    static SignUpForm of(MultiValueMap<String, String> sent) {
        String key = line(sent, "formulaire");
        return new SignUpForm(
                line(sent, "nom"),
                line(sent, "moyen"),
                line(sent, PHONE),
                line(sent, EMAIL),
                line(sent, "pour"),
                line(sent, "beneficiaire"),
                Stream.ofNullable(sent.get("besoins"))
                        .flatMap(List::stream)
                        .filter(code -> need(code).isPresent())
                        .collect(Collectors.toSet()),
                key.length() > LONGEST_KEY ? "" : key);
    }

    /** Whoever comes is somebody else than whoever types. */
    boolean isForOther() {
        return person() != null && person() != ForWhom.SELF;
    }

    @Nullable
    ForWhom person() {
        return PEOPLE.get(forWhom);
    }

    /** How to tell them, if that can be understood. */
    Optional<Contact> contact() {
        return switch (way) {
            case PHONE -> Contact.byPhone(phone);
            case EMAIL -> Contact.byEmail(email);
            case NOTHING -> Optional.of(Contact.NONE);
            default -> Optional.empty();
        };
    }

    Set<Need> needed() {
        return needs.stream().flatMap(code -> need(code).stream()).collect(Collectors.toSet());
    }

    /** Only what is without mistakes. */
    Guest guest(String language) {
        ForWhom person = Objects.requireNonNull(person());
        return new Guest(
                name,
                contact().orElseThrow(),
                person,
                isForOther() ? beneficiary : "",
                "",
                1,
                needed(),
                language,
                null);
    }

    /** What is to be corrected on one page; of the last one, on all. */
    List<Mistake> mistakes(Ui ui, SignUpStep step) {
        List<Mistake> mistakes = new ArrayList<>();
        if (step == SignUpStep.WHO || step == SignUpStep.CHECK) {
            checkWho(ui, mistakes);
        }
        if (step == SignUpStep.FOR_WHOM || step == SignUpStep.CHECK) {
            checkForWhom(ui, mistakes);
        }
        return mistakes;
    }

    private void checkWho(Ui ui, List<Mistake> mistakes) {
        checkName(ui, "nom", name, mistakes);
        if (!WAYS.contains(way)) {
            mistakes.add(new Mistake("moyen", ui.t("registration.form.way.missing")));
        } else if (contact().isEmpty()) {
            mistakes.add(new Mistake(way, ui.t("registration.form." + way + ".wrong")));
        } else if (contact().filter(Contact::isSmsAbroad).isPresent()) {
            mistakes.add(new Mistake(PHONE, ui.t("registration.form.telephone.foreign")));
        }
    }

    private void checkForWhom(Ui ui, List<Mistake> mistakes) {
        if (person() == null) {
            mistakes.add(new Mistake("pour", ui.t("registration.form.for.missing")));
        } else if (isForOther()) {
            checkName(ui, "beneficiaire", beneficiary, mistakes);
        }
    }

    private static void checkName(Ui ui, String field, String name, List<Mistake> mistakes) {
        if (!PersonName.isName(name)) {
            mistakes.add(new Mistake(field, ui.t("registration.form." + field + ".missing")));
        } else if (!PersonName.isWritten(name)) {
            mistakes.add(new Mistake(field, ui.t("registration.form." + field + ".wrong", Guest.LONGEST_NAME)));
        }
    }

    static String code(Need need) {
        return need.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Need> need(String code) {
        return Stream.of(Need.values()).filter(need -> code(need).equals(code)).findFirst();
    }

    private static String line(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }
}
