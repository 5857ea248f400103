package fr.maillage.registration.web;

import java.util.Arrays;
import java.util.Optional;

/** The four pages of signing up, in order. */
enum SignUpStep {
    WHO("qui", 1),
    FOR_WHOM("pour-qui", 2),
    NEEDS("besoins", 3),
    CHECK("verification", 4);

    private final String code;
    private final int number;

    SignUpStep(String code, int number) {
        this.code = code;
        this.number = number;
    }

    /** From 1. */
    int number() {
        return number;
    }

    /** As forms carry it. */
    String code() {
        return code;
    }

    static Optional<SignUpStep> find(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }

    /** The one after; the last one after itself. */
    SignUpStep next() {
        return switch (this) {
            case WHO -> FOR_WHOM;
            case FOR_WHOM -> NEEDS;
            case NEEDS, CHECK -> CHECK;
        };
    }

    /** The one before; the first one before itself. */
    SignUpStep before() {
        return switch (this) {
            case WHO, FOR_WHOM -> WHO;
            case NEEDS -> FOR_WHOM;
            case CHECK -> NEEDS;
        };
    }
}
