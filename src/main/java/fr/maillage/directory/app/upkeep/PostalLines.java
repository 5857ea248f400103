package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.PlaceAddress;
import java.util.ArrayList;
import java.util.List;

/** A place’s address as it stands on an envelope: lines of thirty-eight characters (NF Z 10-011). */
final class PostalLines {

    private static final int LONGEST = 38;
    private static final int MOST = 5;

    private PostalLines() {}

    /** As much of a name as stands on the first line. */
    static String first(String name) {
        List<String> lines = wrapped(name);
        return lines.isEmpty() ? name : lines.getFirst();
    }

    /** What stands below the first line; empty when there is no street, for then nobody finds the letter box. */
    static List<String> of(String name, PlaceAddress address) {
        if (address.street().isBlank()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped(name).stream().skip(1).limit(1).toList());
        lines.addAll(wrapped(address.extra()));
        lines.addAll(wrapped(address.street()));
        String town = address.postalCode() == null
                ? address.communeName()
                : address.postalCode() + " " + address.communeName();
        List<String> kept = new ArrayList<>(lines.subList(Math.max(0, lines.size() - (MOST - 1)), lines.size()));
        kept.add(town);
        return kept;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
