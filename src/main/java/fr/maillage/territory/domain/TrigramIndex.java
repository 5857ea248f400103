package fr.maillage.territory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the texts of a fixed list that share the most groups of three letters with a given one. Safe for many readers. */
final class TrigramIndex {

    private static final int[] NOBODY = new int[0];
    private static final int MOST = 2_000;

    private final int[] sizes;
    private final Map<String, int[]> holders = new HashMap<>();

    TrigramIndex(List<String> texts) {
        sizes = new int[texts.size()];
        Map<String, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            List<String> groups = groups(texts.get(i));
            sizes[i] = groups.size();
            for (String group : groups) {
                lists.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
            }
        }
        lists.forEach((group, list) ->
                holders.put(group, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Less than a quarter of the groups shared is chance. */
    private static final int LEAST = 25;

    /** Positions of about {@code limit} texts, those that share most, in no order; more when many share equally much. */
    List<Integer> closest(String text, int limit) {
        List<String> groups = groups(text);
        int[] shared = new int[sizes.length];
        for (String group : groups) {
            for (int i : holders.getOrDefault(group, NOBODY)) {
                shared[i]++;
            }
        }
        int[] howMany = new int[101];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = percent(shared[i], sizes[i], groups.size());
            howMany[shared[i]]++;
        }
        int least = 100;
        for (int found = howMany[least]; found < limit && least > LEAST; found += howMany[least]) {
            least--;
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < shared.length && found.size() < MOST; i++) {
            if (shared[i] >= least) {
                found.add(i);
            }
        }
        return found;
    }

    /** Dice's coefficient in percent. */
    private static int percent(int shared, int one, int other) {
        return 200 * shared / (one + other);
    }

    private static List<String> groups(String text) {
        String padded = "  " + text + " ";
        String[] groups = new String[padded.length() - 2];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = padded.substring(i, i + 3);
        }
        return Arrays.stream(groups).distinct().toList();
    }
}
