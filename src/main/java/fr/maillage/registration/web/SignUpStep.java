package fr.maillage.registration.web;

import java.util.Arrays;
import java.util.Optional;

/** The four pages of signing up, in order. */
enum SignUpStep {
    WHO("qui"),
    FOR_WHOM("pour-qui"),
    NEEDS("besoins"),
    CHECK("verification");

    private final String code;

    SignUpStep(String code) {
        this.code = code;
    }

    /** As forms carry it. */
    String code() {
        return code;
    }

    static Optional<SignUpStep> find(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }

    SignUpStep next() {
        return values()[Math.min(ordinal() + 1, CHECK.ordinal())];
    }
}
