package fr.maillage.tours;

import fr.maillage.agenda.ActivityId;
import fr.maillage.directory.Service;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mobile unit: what brings help to where there is none.
 *
 * @param code ends its public address; never changes
 * @param about what is done aboard, in a sentence or two; may be empty
 * @param phone whom to ask, E.164
 * @param activity of the agenda: its passages are sessions of it
 * @param directoryUnit the unit of the directory whose places are its stops; null when there is none
 * @param services what can be done aboard
 * @param equipment a line each
 * @param depotAddress street and number; may be empty
 * @param hours when it may be out, driving included, on French clocks; no day that is not there
 * @param mostStops a day, 1 to 8
 * @param mostDriving minutes a day, the way back included
 * @param centsPerKm what a kilometre costs
 * @param centsPerHour what an hour out costs
 * @param retiredAt since when nothing is planned with it; null while it drives
 * @param version grows with every change
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        UnitKind kind,
        String about,
        @Nullable String phone,
        ActivityId activity,
        @Nullable UUID directoryUnit,
        Set<Service> services,
        List<String> equipment,
        CommuneCode depotCommune,
        String depotAddress,
        LatLon depot,
        Map<DayOfWeek, Hours> hours,
        int mostStops,
        int mostDriving,
        int centsPerKm,
        int centsPerHour,
        @Nullable Instant retiredAt,
        int version) {

    /**
     * Of a day.
     *
     * @param from when it may leave its depot
     * @param to when it must be back
     */
    public record Hours(LocalTime from, LocalTime to) {}

    /** The same with its code and its activity. */
    public Unit with(String itsCode, ActivityId itsActivity) {
        return with(id, itsCode, itsActivity, version);
    }

    /** The same under another identifier. */
    public Unit as(UnitId other) {
        return with(other, code, activity, version);
    }

    /** As it was, or will be, read with that version. */
    public Unit at(int read) {
        return with(id, code, activity, read);
    }

    private Unit with(UnitId itsId, String itsCode, ActivityId itsActivity, int itsVersion) {
        return new Unit(
                itsId,
                itsCode,
                name,
                kind,
                about,
                phone,
                itsActivity,
                directoryUnit,
                services,
                equipment,
                depotCommune,
                depotAddress,
                depot,
                hours,
                mostStops,
                mostDriving,
                centsPerKm,
                centsPerHour,
                retiredAt,
                itsVersion);
    }

    /** Its public address. */
    public String path() {
        return "/bus/" + code;
    }

    /** Whether nothing is planned with it any more. */
    public boolean isRetired() {
        return retiredAt != null;
    }
}
