package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often places are reminded, as typed. */
public record SettingsPage(
        String remind, String escalate, String most, String version, List<Mistake> mistakes, List<Link> tabs) {

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }
}
