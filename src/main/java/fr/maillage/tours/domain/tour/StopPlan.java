package fr.maillage.tours.domain.tour;

import fr.maillage.directory.PlaceId;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Power;
import fr.maillage.tours.StandingTime;
import fr.maillage.tours.Stop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a stop; as in {@link Stop}.
 *
 * @param number its place in the tour, from 1; the others move along
 * @param opens as {@link StandingTimes} reads it; empty for at all times
 */
public record StopPlan(
        int number,
        CommuneCode commune,
        @Nullable PlaceId place,
        String name,
        String address,
        LatLon position,
        String parking,
        Power power,
        @Nullable Integer seats,
        String opens,
        String room) {

    /** Where the unit may stand at all times. */
    public StopPlan(
            int number,
            CommuneCode commune,
            @Nullable PlaceId place,
            String name,
            String address,
            LatLon position,
            String parking,
            Power power,
            @Nullable Integer seats) {
        this(number, commune, place, name, address, position, parking, power, seats, "", "");
    }

    /** The same with another number. */
    public StopPlan at(int other) {
        return new StopPlan(other, commune, place, name, address, position, parking, power, seats, opens, room);
    }

    /** When the unit may stand there; empty for at all times. */
    public List<StandingTime> standing() {
        return StandingTimes.read(opens).orElse(List.of());
    }

    /** What is said of a stop today. */
    public static StopPlan of(Stop stop) {
        return new StopPlan(
                stop.number(),
                stop.commune(),
                stop.place(),
                stop.name(),
                stop.address(),
                stop.position(),
                stop.parking(),
                stop.power(),
                stop.seats(),
                stop.opens(),
                stop.room());
    }
}
