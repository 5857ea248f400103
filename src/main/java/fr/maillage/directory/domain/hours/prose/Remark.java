package fr.maillage.directory.domain.hours.prose;

import java.util.List;

/**
 * Something to say about a reading: a slip that was mended, a usage that was relied on.
 *
 * @param words pieces of the text as given, to be quoted
 */
public record Remark(Kind kind, List<String> words) {

    /** What was done. Each has its sentence in the message files: {@code directory.hours.remark.…}. */
    public enum Kind {
        /** A start without an end: kept, the end is said to be unknown. */
        NO_END(Confidence.MEDIUM),
        /** Times that make no span: their days are marked as to be checked. */
        NO_SPAN(Confidence.MEDIUM),
        /** Times after ";" without days: taken for the days before. */
        DAYS_BEFORE(Confidence.MEDIUM),
        /** Nothing but closures: the other days are not said. */
        CLOSURES_ONLY(Confidence.MEDIUM),
        /** Days without times. */
        NO_TIMES(Confidence.MEDIUM),
        /** Times without days. */
        NO_DAYS(Confidence.LOW),
        /** A dash between two days: taken for all the days from one to the other. */
        DAY_RANGE(Confidence.MEDIUM),
        /** « la semaine »: taken for Monday to Friday. */
        WORKING_WEEK(Confidence.MEDIUM),
        /** A day named twice: both times are kept. */
        SAME_DAY(Confidence.MEDIUM),
        /** « Mar » in a text with no other French day: Tuesday, not March. */
        TUESDAY(Confidence.MEDIUM),
        /** A restriction that only people can apply (« un mardi sur deux »), kept beside the hours. */
        CONDITION(Confidence.HIGH);

        private final Confidence atMost;

        Kind(Confidence atMost) {
            this.atMost = atMost;
        }

        /** The most that a reading with such a remark can be relied on. */
        Confidence atMost() {
            return atMost;
        }
    }

    public Remark {
        words = List.copyOf(words);
    }

    static Remark of(Kind kind, String... words) {
        return new Remark(kind, List.of(words));
    }

    static Confidence confidence(List<Remark> remarks) {
        return remarks.stream().map(remark -> remark.kind().atMost()).reduce(Confidence.HIGH, Confidence::and);
    }
}
