package fr.maillage.territory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the texts of a fixed list that share the most groups of three letters with a given one. Safe for many readers. */
final class TrigramIndex {

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

    /** Positions of at most {@code limit} texts, the most alike first; none that shares fewer than two groups. */
    List<Integer> closest(String text, int limit) {
        List<String> groups = groups(text);
        int[] shared = new int[sizes.length];
        for (String group : groups) {
            for (int i : holders.getOrDefault(group, new int[0])) {
                shared[i]++;
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] >= 2) {
                found.add(i);
            }
        }
        found.sort(Comparator.comparingDouble(i -> -2.0 * shared[i] / (sizes[i] + groups.size())));
        return found.subList(0, Math.min(limit, found.size()));
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
