package fr.maillage.catalogue.app;

import fr.maillage.catalogue.domain.Arrangement;
import fr.maillage.catalogue.domain.Quarter;
import fr.maillage.territory.CommuneCode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the agenda a catalogue tells.
 *
 * @param from first day told: the quarter's own for paper, today for a screen
 * @param communes null for the whole territory
 * @param zone these communes in words; empty for the whole territory
 * @param drafts whether what is not announced yet is told too, marked
 */
public record Edition(
        Quarter quarter,
        LocalDate from,
        @Nullable Set<CommuneCode> communes,
        String zone,
        Arrangement arrangement,
        boolean drafts) {

    /** The whole territory's quarter, as it is announced. */
    public static Edition published(Quarter quarter, LocalDate from, Arrangement arrangement) {
        return new Edition(quarter, from, null, "", arrangement, false);
    }
}
