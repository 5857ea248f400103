package fr.maillage.steering.app;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Agenda;
import fr.maillage.design.Dates;
import fr.maillage.directory.NearbyHelp;
import fr.maillage.directory.NearbyHelp.Box;
import fr.maillage.directory.NearbyHelp.Point;
import fr.maillage.directory.PlaceId;
import fr.maillage.shared.LatLon;
import fr.maillage.steering.domain.Distances;
import fr.maillage.steering.domain.HelpGrid;
import fr.maillage.territory.Commune;
import fr.maillage.tours.Tours;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How far help is in a month: the places of the directory that open in it, and the announced sessions that begin in it. What
 * comes and goes is measured apart: the passages of our units, on the days they are announced for, and the places of the
 * directory that only move, whose passages are not planned here. A handful of statements; distances are found in memory.
 */
@Component
public class MeasureDistances {

    /** Degrees around the communes within which help may be someone's nearest: more than the farthest that is measured. */
    private static final double AROUND = 1;

    private final NearbyHelp places;
    private final Agenda agenda;
    private final Tours tours;

    MeasureDistances(NearbyHelp places, Agenda agenda, Tours tours) {
        this.places = places;
        this.agenda = agenda;
        this.tours = tours;
    }

    /** Each commune's distance, in their order. */
    public Distances of(List<Commune> communes, YearMonth month, int limitKm) {
        HelpGrid staying = new HelpGrid();
        HelpGrid mobile = new HelpGrid();
        if (!communes.isEmpty()) {
            Set<UUID> units = tours.directoryUnits();
            Set<PlaceId> stops = tours.stops().stream()
                    .flatMap(stop -> Stream.ofNullable(stop.place()))
                    .collect(Collectors.toSet());
            for (Point place : places.listOpen(month, box(communes))) {
                if (!place.moves()) {
                    staying.add(place.at());
                } else if (!stops.contains(place.id()) && (place.unit() == null || !units.contains(place.unit()))) {
                    mobile.add(place.at()); // of somebody whose passages are not planned here
                }
            }
            Set<ActivityId> passages = tours.activities();
            spots(month).forEach((activity, spots) -> {
                HelpGrid grid = passages.contains(activity) ? mobile : staying;
                spots.forEach(grid::add);
            });
        }
        return Distances.measure(month, limitKm, communes, staying, mobile);
    }

    private Map<ActivityId, List<LatLon>> spots(YearMonth month) {
        Instant from = month.atDay(1).atStartOfDay(Dates.FRANCE).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(Dates.FRANCE).toInstant();
        return agenda.listSpots(from, until);
    }

    private static Box box(List<Commune> communes) {
        double south = 90;
        double west = 180;
        double north = -90;
        double east = -180;
        for (Commune commune : communes) {
            south = Math.min(south, commune.centre().lat());
            north = Math.max(north, commune.centre().lat());
            west = Math.min(west, commune.centre().lon());
            east = Math.max(east, commune.centre().lon());
        }
        return new Box(south - AROUND, west - AROUND, north + AROUND, east + AROUND);
    }
}
