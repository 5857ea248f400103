package fr.maillage.tours.domain.planning;

import fr.maillage.needs.HalfDay;
import fr.maillage.needs.Urgency;
import fr.maillage.shared.LatLon;
import fr.maillage.tours.StandingTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a proposal is made from; nothing else decides. The same input with the same seed and budget gives the same plan.
 * It is kept beside the proposal as JSON. Of villages of the same commune, and of vehicles of the same unit, the first counts.
 *
 * @param first included
 * @param last included; at most 13 weeks after {@code first}
 * @param seed of the search
 */
public record PlanInput(
        LocalDate first,
        LocalDate last,
        List<Village> villages,
        List<Vehicle> vehicles,
        List<Pin> pins,
        List<Ban> bans,
        Weights weights,
        long seed) {

    /**
     * Somewhere a unit may stop.
     *
     * @param commune INSEE code; names it
     * @param epci its EPCI; empty for none
     * @param seniors share of residents aged 60 and more, 0 to 1; null when nobody gave it
     * @param helpKm how far the nearest open help is, today's places and regular hours together, without the units; null when none is known
     * @param helpName of that help; empty when there is none
     * @param lastVisit the last passage before the plan; null when there was none
     * @param standing days on which some unit stops there in any case, in order, each once; those within a week before and
     *     after the plan count too
     * @param minutes how long a stop lasts, 30 to 480
     * @param opens when one may stop there, each stop whole within one of them; none for at all times
     * @param stop the stop of a tour that is there already; null for a new one
     */
    public record Village(
            String commune,
            String name,
            String epci,
            LatLon at,
            int population,
            @Nullable Double seniors,
            @Nullable Double helpKm,
            String helpName,
            @Nullable LocalDate lastVisit,
            List<LocalDate> standing,
            int minutes,
            List<StandingTime> opens,
            List<Demand> needs,
            @Nullable UUID stop) {

        /** The same as if nothing were asked there. */
        public Village without() {
            return new Village(
                    commune,
                    name,
                    epci,
                    at,
                    population,
                    seniors,
                    helpKm,
                    helpName,
                    lastVisit,
                    standing,
                    minutes,
                    opens,
                    List.of(),
                    stop);
        }
    }

    /**
     * A need of a village.
     *
     * @param services bits of {@code directory.Service}; 0 when any help is a help
     * @param suits none when any half day does; a visit at another time answers it by half
     * @param until by when; a visit after it counts a quarter and answers nothing; null when nobody said
     * @param workshop whether a workshop is wished and nothing else: no visit is an answer to that by itself
     */
    public record Demand(
            UUID need,
            String code,
            int people,
            Urgency urgency,
            int services,
            Set<HalfDay> suits,
            @Nullable LocalDate until,
            boolean workshop) {

        /** More than a workshop is wished. */
        public Demand(
                UUID need,
                String code,
                int people,
                Urgency urgency,
                int services,
                Set<HalfDay> suits,
                @Nullable LocalDate until) {
            this(need, code, people, urgency, services, suits, until, false);
        }

        /** Whether a visit on that day comes too late. */
        public boolean isLate(LocalDate day) {
            return until != null && day.isAfter(until);
        }
    }

    /**
     * A mobile unit.
     *
     * @param days when it can be out: its hours, less what its calendar and its crew's take away, in order
     * @param mostStops a day
     * @param mostDriving minutes a day, the way back included
     */
    public record Vehicle(
            UUID unit,
            String name,
            LatLon depot,
            List<WorkDay> days,
            int mostStops,
            int mostDriving,
            int centsPerKm,
            int centsPerHour) {}

    /**
     * A day out; at most one a date: of several, the first counts.
     *
     * @param from when it may leave the depot
     * @param to when it must be back
     * @param services bits of {@code directory.Service} that can be done aboard that day: what the unit has and the crew can do
     * @param stopsLeft of the unit's stops a day, when it has passages already that day; null for all
     * @param drivingLeft likewise, in minutes
     */
    public record WorkDay(
            LocalDate date,
            LocalTime from,
            LocalTime to,
            int services,
            @Nullable Integer stopsLeft,
            @Nullable Integer drivingLeft) {

        /** A day of which nothing is taken. */
        public WorkDay(LocalDate date, LocalTime from, LocalTime to, int services) {
            this(date, from, to, services, null, null);
        }

        /** How many stops the unit may make that day. */
        public int mostStops(Vehicle vehicle) {
            return stopsLeft == null ? vehicle.mostStops() : Math.min(stopsLeft, vehicle.mostStops());
        }

        /** Minutes that it may drive that day, the way back included. */
        public int mostDriving(Vehicle vehicle) {
            return drivingLeft == null ? vehicle.mostDriving() : Math.min(drivingLeft, vehicle.mostDriving());
        }
    }

    /**
     * « Ce village, ce jour-là »: it must be in the plan.
     *
     * @param unit null for whichever
     */
    public record Pin(
            String commune, LocalDate date, @Nullable UUID unit) {}

    /**
     * « Pas ce village », or not that day.
     *
     * @param date null for never
     */
    public record Ban(String commune, @Nullable LocalDate date) {}

    /** What counts how much, each 0 to 10; 5 is usual. */
    public record Weights(int needs, int reach, int regularity, int fairness, int distance) {
        /** The usual. */
        public static final Weights USUAL = new Weights(5, 5, 5, 5, 5);
    }
}
