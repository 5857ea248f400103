package fr.maillage.design;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page of the back office.
 *
 * @param name whoever is signed in
 * @param entries what they may open, in order
 */
public record OfficeFrame(String name, List<OfficeEntry> entries) {

    /** A heading of the menu and what stands under it. */
    public record Section(OfficeGroup group, List<OfficeEntry> entries) {

        /** Whether the page of this entry is one of them. */
        public boolean holds(@Nullable OfficeEntry entry) {
            return entries.contains(entry);
        }
    }

    /** The entries under their headings, one’s own apart; none is empty. */
    public List<Section> sections() {
        return Stream.of(OfficeGroup.values())
                .filter(group -> group != OfficeGroup.OWN)
                .map(group -> new Section(group, of(group)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    /** What is about whoever is signed in. */
    public List<OfficeEntry> own() {
        return of(OfficeGroup.OWN);
    }

    private List<OfficeEntry> of(OfficeGroup group) {
        return entries.stream().filter(entry -> entry.group() == group).toList();
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
