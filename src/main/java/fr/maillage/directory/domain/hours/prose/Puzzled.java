package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;

/** Ends the reading of a French text that would not be understood whole; never leaves {@link FrenchHours}. */
final class Puzzled extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    Puzzled(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
