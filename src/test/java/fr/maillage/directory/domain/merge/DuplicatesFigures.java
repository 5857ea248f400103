package fr.maillage.directory.domain.merge;

import fr.maillage.directory.domain.merge.Judgement.Verdict;
import fr.maillage.directory.domain.merge.LabelledPairs.Pair;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well pairs whose answer is known are told apart.
 *
 * @param merged same places merged by themselves
 * @param asked same places put before a person
 * @param missed same places that nobody would see
 * @param wronglyMerged other places merged by themselves
 * @param askedInVain other places put before a person
 * @param told other places rightly left alone
 */
@SuppressWarnings("EnumOrdinal") // counted in an array as long as the enum
public record DuplicatesFigures(int merged, int asked, int missed, int wronglyMerged, int askedInVain, int told) {

    /** The seed that the rules were tuned with. */
    public static final long TUNED = 2026;
    /** The seed that they were not. */
    public static final long HELD_OUT = 99_017;

    /** Counts; a pair that shares no key is never compared, so it is not found. */
    public static DuplicatesFigures of(long seed, PrintStream out, boolean every) {
        Judge judge = new Judge(LabelledPairs.weights());
        int[] counts = new int[6];
        Map<String, int[]> tricks = new TreeMap<>();
        for (Pair pair : LabelledPairs.of(seed)) {
            Verdict verdict = Collections.disjoint(CandidateKeys.probes(pair.one()), CandidateKeys.of(pair.other()))
                    ? Verdict.OTHER
                    : judge.of(pair.one(), pair.other()).verdict();
            counts[(pair.same() ? 0 : 3) + verdict.ordinal()]++;
            tricks.computeIfAbsent((pair.same() ? "même lieu, " : "deux lieux, ") + pair.trick(), _ -> new int[3])[
                    verdict.ordinal()]++;
            if (every && (pair.same() ? verdict == Verdict.OTHER : verdict == Verdict.SURE)) {
                out.println((pair.same() ? "MANQUÉ " : "FAUX   ") + pair.one().name() + " | "
                        + pair.other().name() + " " + judge.of(pair.one(), pair.other()) + " " + pair.trick());
            }
        }
        tricks.forEach((trick, verdicts) -> out.printf(
                "  %-28s réunis seuls %4d · à trancher %4d · laissés %4d%n",
                trick, verdicts[0], verdicts[1], verdicts[2]));
        return new DuplicatesFigures(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    public int pairs() {
        return merged + asked + missed + wronglyMerged + askedInVain + told;
    }

    /** Of the pairs merged by themselves, how many are one place. */
    public double precision() {
        return merged + wronglyMerged == 0 ? 1 : merged / (double) (merged + wronglyMerged);
    }

    /** Of the pairs that are one place, how many are merged or put before a person. */
    public double recall() {
        return (merged + asked) / (double) (merged + asked + missed);
    }

    /** Prints the figures of both seeds; {@code --every} names each mistake. Ends with 1 under the bounds. */
    public static void main(String[] arguments) {
        boolean held = true;
        for (long seed : List.of(TUNED, HELD_OUT)) {
            System.out.println(seed == TUNED ? "Jeu de réglage" : "Jeu mis de côté");
            DuplicatesFigures figures = of(seed, System.out, List.of(arguments).contains("--every"));
            System.out.printf(
                    "  %d paires · précision des réunions automatiques %.4f (borne 0,99) · rappel avec la file %.4f (borne 0,90)%n"
                            + "  même lieu : réunis %d, à trancher %d, manqués %d · deux lieux : réunis à tort %d, à trancher %d, laissés %d%n",
                    figures.pairs(),
                    figures.precision(),
                    figures.recall(),
                    figures.merged(),
                    figures.asked(),
                    figures.missed(),
                    figures.wronglyMerged(),
                    figures.askedInVain(),
                    figures.told());
            held &= figures.precision() >= 0.99 && figures.recall() >= 0.90;
        }
        if (!held) {
            System.exit(1);
        }
    }
}
