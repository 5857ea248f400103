package fr.maillage.directory.domain.hours;

import org.jspecify.annotations.Nullable;

/** What holds during a part of a day, in minutes after its midnight; the end is not included. */
record Segment(int start, int end, Paint paint) {

    /**
     * What holds.
     *
     * @param doubt why it is not certain, absent when it is
     */
    record Paint(Kind kind, @Nullable Doubt doubt, @Nullable String comment) {

        static Paint doubtful(Doubt doubt) {
            return new Paint(Kind.DOUBTFUL, doubt, null);
        }

        boolean isClosed() {
            return kind == Kind.CLOSED;
        }

        boolean isOpen() {
            return kind.compareTo(Kind.OPEN_WITHOUT_END) >= 0;
        }

        /** Whether one may announce it as an opening: surely open, or open on a condition that can be told. */
        boolean isAnOpening() {
            return isOpen() || doubt == Doubt.DEPENDS_ON_COMMENT;
        }
    }

    /** The kinds, the stronger last: two days can speak of the same minute when one runs past midnight. */
    enum Kind {
        CLOSED,
        DOUBTFUL,
        /** Open, and no closing time is known: the segment ends with the day. */
        OPEN_WITHOUT_END,
        /** Open, and the closing time is the end of the segment at the earliest. */
        OPEN_AT_LEAST,
        OPEN
    }

    boolean contains(int minute) {
        return start <= minute && minute < end;
    }
}
