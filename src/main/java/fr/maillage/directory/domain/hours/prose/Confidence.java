package fr.maillage.directory.domain.hours.prose;

/** How far a reading of opening hours can be relied on. */
public enum Confidence {
    /** One reading only, and nothing is missing: shown as hours like any others. */
    HIGH,
    /** Right as far as it goes, but a part is missing or a usage was relied on: shown with the doubt notice and the text as given. */
    MEDIUM,
    /** Times without days, mostly: never shown as hours nor exported as such, only offered to whoever mends the sheet. */
    LOW;

    /** The lesser of both. */
    Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
