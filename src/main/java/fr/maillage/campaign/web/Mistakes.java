package fr.maillage.campaign.web;

import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be mended, field by field. */
final class Mistakes {

    private Mistakes() {}

    /** In one field; null when nothing is. */
    static @Nullable String in(List<Mistake> mistakes, String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }
}
