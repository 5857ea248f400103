package fr.maillage.directory.domain.merge;

import java.util.List;

/**
 * Whether two places may be one.
 *
 * @param score 0 to 100
 * @param verdict what to do with them
 * @param reasons for and against, each a word and perhaps a number: {@code phone}, {@code near:40}, {@code name:92}
 */
public record Judgement(int score, Verdict verdict, List<String> reasons) {

    /** What to do with two places. */
    public enum Verdict {
        /** One place, surely enough to merge them without asking. */
        SURE,
        /** A person decides. */
        ASK,
        /** Two places. */
        OTHER
    }
}
