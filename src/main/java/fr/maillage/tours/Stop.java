package fr.maillage.tours;

import fr.maillage.directory.PlaceId;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands, again and again or once.
 *
 * @param number its place in the tour, from 1
 * @param unitCode ends the unit's public address
 * @param place of the directory, when the spot has a sheet there
 * @param name of the spot: « place de l’église »; never empty
 * @param address street and number; may be empty
 * @param parking where exactly, as the crew reads it; may be empty
 * @param seats of each of its dates; null when one just comes
 * @param opens when the unit may stand there, as somebody typed it; empty for at all times
 * @param standing the same, understood
 * @param room within the place, when one is received indoors; may be empty
 * @param rule of the agenda that gives its dates ({@link fr.maillage.agenda.Session.Occurrence#recurrence}); null when they are planned one by one
 * @param announced whether its tour is public
 * @param retired whether the unit stops there no more
 * @param version grows with every change
 */
public record Stop(
        StopId id,
        TourId tour,
        String tourName,
        UnitId unit,
        String unitCode,
        String unitName,
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
        List<StandingTime> standing,
        String room,
        @Nullable UUID rule,
        boolean announced,
        boolean retired,
        int version) {}
