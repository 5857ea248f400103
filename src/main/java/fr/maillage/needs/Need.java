package fr.maillage.needs;

import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a commune lacks, without a word on whoever said it.
 *
 * @param code short and stable; on paper and in the address of its page in the back office
 * @param commune where help is wished
 * @param at the point meant; the commune's centre when nobody said more
 * @param services what with, in the standard's terms; may be empty when only words were given
 * @param workshop a workshop wished, in words; may be empty
 * @param words in plain words; never shown to the public
 * @param people about how many, at least 1; those of the needs that were joined to it are added
 * @param suits half days that suit; none when any does
 * @param until by when it is wished; null when nobody said
 * @param answerBy when an answer was promised for; null as long as none was
 */
public record Need(
        NeedId id,
        String code,
        NeedState state,
        CommuneCode commune,
        String communeName,
        LatLon at,
        Set<Service> services,
        String workshop,
        String words,
        int people,
        Set<Audience> audiences,
        Set<HalfDay> suits,
        Urgency urgency,
        @Nullable LocalDate until,
        Instant raisedAt,
        @Nullable LocalDate answerBy) {

    public Need {
        services = Set.copyOf(services);
        audiences = Set.copyOf(audiences);
        suits = Set.copyOf(suits);
    }

    /** Its page in the back office. */
    public String path() {
        return "/gestion/besoins/" + code;
    }
}
