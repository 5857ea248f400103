package fr.maillage.directory.domain.hours;

/** Ends the reading of hours that would not be understood whole; never leaves {@link OpeningHoursReader}. */
final class NotUnderstood extends Exception {

    private static final long serialVersionUID = 1L;

    private final OpeningHours.Reason reason;
    private final String detail;

    NotUnderstood(OpeningHours.Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    OpeningHours.Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
