package fr.maillage.agenda;

import fr.maillage.directory.PlaceId;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.CommuneCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What else takes rooms, such as a loan: whoever plans a session there is told. Bring it as a bean. It is asked under its own
 * lock of those rooms, which whoever takes a room must hold too.
 */
public interface RoomUse {

    /** Keeps these rooms to oneself until the caller's transaction ends, always in the same order; unknown ones are nothing. */
    void lock(Collection<Room> rooms);

    /** Who has one of these rooms at some instant between these two (open bound), in two queries at most. */
    List<Use> list(Collection<Room> rooms, Instant from, Instant until);

    /**
     * A room as sessions and loans both know it: by the place of the directory and its name; where the directory has no such
     * place, by the commune and the name alone.
     *
     * @param commune null when the place says where it is
     * @param name without accents, case and punctuation, as {@link PlainText} gives it
     */
    record Room(@Nullable PlaceId place, @Nullable CommuneCode commune, String name) {

        /** The room of this name. */
        public static Room of(@Nullable PlaceId place, CommuneCode commune, String name) {
            return new Room(place, place == null ? commune : null, PlainText.of(name));
        }

        /** What a spot may be meant as: of a one-off place people write the room in either field. */
        public static Set<Room> in(Spot spot) {
            return Stream.of(spot.room(), spot.place() == null ? spot.name() : "")
                    .map(name -> of(spot.place(), spot.commune(), name))
                    .filter(room -> !room.name().isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Somebody has a room.
     *
     * @param who in words, such as « prêtée à la mairie de Brenac »; names nobody in person
     * @param endsAt open bound
     * @param href where it is seen in the back office; null beyond reach
     */
    record Use(
            Room room,
            String who,
            Instant startsAt,
            Instant endsAt,
            @Nullable String href) {}
}
