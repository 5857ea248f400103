package fr.maillage.needs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages on which a resident says what is lacking, in order, one question each. */
enum NeedStepPage {
    WHAT("quoi", "what", List.of(NeedForm.SERVICES, NeedForm.WORKSHOP, NeedForm.WORDS)),
    WHERE("ou", "where", List.of(NeedForm.COMMUNE)),
    WHO("qui", "who", List.of(NeedForm.PEOPLE, NeedForm.AUDIENCES)),
    WHEN("quand", "when", List.of(NeedForm.SUITS, NeedForm.UNTIL, NeedForm.URGENCY, NeedForm.WHY)),
    ROOM(
            "salle",
            "room",
            List.of(
                    NeedForm.ROOM,
                    NeedForm.ROOM_ADDRESS,
                    NeedForm.TABLES,
                    NeedForm.POWER,
                    NeedForm.NETWORK,
                    NeedForm.STEP_FREE)),
    CONTACT(
            "contact",
            "contact",
            List.of(
                    NeedForm.NAME,
                    NeedForm.ROLE,
                    NeedForm.WAY,
                    NeedForm.PHONE,
                    NeedForm.EMAIL,
                    NeedForm.POSTAL,
                    NeedForm.RAISER)),
    CHECK("verification", "check", List.of());

    private final String code;
    private final String template;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> fields;

    NeedStepPage(String code, String template, List<String> fields) {
        this.code = code;
        this.template = template;
        this.fields = fields;
    }

    /** As forms carry it. */
    String code() {
        return code;
    }

    String template() {
        return template;
    }

    /** The fields that are asked there. */
    List<String> fields() {
        return fields;
    }

    /** From 1. */
    int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** The one after; the last one after itself. */
    NeedStepPage next() {
        return values()[Math.min(number(), values().length - 1)];
    }

    /** The one before; the first one before itself. */
    NeedStepPage before() {
        return values()[Math.max(number() - 2, 0)];
    }

    /** The page on which a field is asked. */
    static NeedStepPage of(String field) {
        return Arrays.stream(values())
                .filter(page -> page.fields.contains(field))
                .findFirst()
                .orElse(WHAT);
    }

    static Optional<NeedStepPage> find(String code) {
        return Arrays.stream(values()).filter(page -> page.code.equals(code)).findFirst();
    }
}
