package fr.maillage.design;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What surrounds a page of the back office.
 *
 * @param name whoever is signed in
 * @param entries what they may open, in order
 */
public record OfficeFrame(String name, List<OfficeEntry> entries) {

    /** The entries by kind (see {@link OfficeEntry#order}): each hundred is a group of the menu, none is empty. */
    public List<List<OfficeEntry>> groups() {
        List<List<OfficeEntry>> groups = new ArrayList<>();
        int last = -1;
        for (OfficeEntry entry : entries) {
            int kind = Math.max(1, entry.order() / 100);
            if (kind != last) {
                groups.add(new ArrayList<>());
                last = kind;
            }
            groups.getLast().add(entry);
        }
        return groups;
    }

    /** The entry that a page belongs to: of those whose address its own begins with, the longest. */
    public Optional<OfficeEntry> entryOf(String path) {
        return entries.stream()
                .filter(entry -> path.equals(entry.url())
                        || (!entry.url().equals("/gestion") && path.startsWith(entry.url() + "/")))
                .max(Comparator.comparingInt(entry -> entry.url().length()));
    }

    /** Where the frame comes from. Filled by the module that knows who is signed in. */
    public interface Source {
        OfficeFrame current(HttpServletRequest request);
    }
}
