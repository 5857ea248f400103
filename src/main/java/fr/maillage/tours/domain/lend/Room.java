package fr.maillage.tours.domain.lend;

import fr.maillage.directory.PlaceId;
import fr.maillage.territory.CommuneCode;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room that may be borrowed.
 *
 * @param place of the directory; null when it is in none
 * @param placeName where it is, in words; may be empty
 * @param about what is there: tables, power, network; may be empty
 * @param retired whether nobody may borrow it any more
 * @param version grows with every change
 */
public record Room(
        UUID id,
        String name,
        CommuneCode commune,
        @Nullable PlaceId place,
        String placeName,
        String about,
        boolean retired,
        int version) {

    /** The same under another identifier. */
    public Room as(UUID other) {
        return new Room(other, name, commune, place, placeName, about, retired, version);
    }

    /** Whether both are called the same at the same spot, whatever is said of them. */
    public boolean isSameSpot(Room other) {
        return name.equals(other.name) && commune.equals(other.commune) && Objects.equals(place, other.place);
    }
}
