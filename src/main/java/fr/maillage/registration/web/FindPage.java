package fr.maillage.registration.web;

import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** « Retrouver ou annuler une inscription »: a code and a name, as typed. */
public record FindPage(String code, String name, List<Mistake> mistakes) {

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
