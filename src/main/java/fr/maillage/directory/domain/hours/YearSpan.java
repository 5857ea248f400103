package fr.maillage.directory.domain.hours;

/** Years from one to another, both included, each {@code step} years; no end is {@link Integer#MAX_VALUE}. */
public record YearSpan(int from, int to, int step) {

    boolean contains(int year) {
        return from <= year && year <= to && (year - from) % step == 0;
    }
}
