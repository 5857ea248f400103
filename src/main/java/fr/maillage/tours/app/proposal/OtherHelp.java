package fr.maillage.tours.app.proposal;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.RegularHours;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Dates;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceQuery;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.tours.Tours;
import fr.maillage.tours.domain.proposal.NearestHelp;
import fr.maillage.tours.domain.proposal.NearestHelp.Help;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Help without the units: places of the directory that stay where they are, regular hours and workshops announced for the time
 * in question. Four walks in all, whatever the number of villages.
 */
@Component
class OtherHelp {

    private static final int FURTHEST_METRES = 50_000;
    private static final int MOST_SESSIONS = 20_000;

    private final Directory directory;
    private final RegularHours hours;
    private final Agenda agenda;
    private final Tours tours;

    OtherHelp(Directory directory, RegularHours hours, Agenda agenda, Tours tours) {
        this.directory = directory;
        this.hours = hours;
        this.agenda = agenda;
        this.tours = tours;
    }

    /** All there is around these communes from a day to another, both included. */
    NearestHelp around(List<Commune> communes, LocalDate first, LocalDate last) {
        List<Help> helps = new ArrayList<>();
        if (communes.isEmpty()) {
            return new NearestHelp(helps);
        }
        directory.forEachPlace(new PlaceQuery(null, Set.of(), null, null, circle(communes), null), place -> {
            if (stays(place)) {
                helps.add(new Help(place.sheet().name(), place.sheet().address().position()));
            }
        });
        Set<ActivityId> units = tours.activities();
        hours.list(Locale.FRENCH).stream()
                .filter(line -> !units.contains(line.activity()) && overlaps(line, first, last))
                .forEach(line ->
                        helps.add(new Help(line.spot().name(), line.spot().position())));
        agenda.list(sessions(first, last)).stream()
                .filter(session -> !units.contains(session.activity().id()))
                .forEach(session ->
                        helps.add(new Help(session.spot().name(), session.spot().position())));
        return new NearestHelp(helps.stream().distinct().toList());
    }

    private static boolean stays(Place place) {
        return !place.isGone() && !place.sheet().offer().isItinerant();
    }

    private static boolean overlaps(RegularHours.Line line, LocalDate first, LocalDate last) {
        LocalDate until = line.until();
        return !line.startsOn().isAfter(last) && (until == null || !until.isBefore(first));
    }

    private static AgendaQuery sessions(LocalDate first, LocalDate last) {
        return AgendaQuery.publicFrom(instant(first), MOST_SESSIONS)
                .until(instant(last.plusDays(1)))
                .in(SessionState.PUBLISHED)
                .of(ActivityKind.WORKSHOP, ActivityKind.EVENT);
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(Dates.FRANCE).toInstant();
    }

    /** Around the middle of all centres, as far as the farthest and 50 km more. */
    private static PlaceQuery.Around circle(List<Commune> communes) {
        LatLon middle = new LatLon(
                communes.stream()
                        .mapToDouble(one -> one.centre().lat())
                        .average()
                        .orElse(0),
                communes.stream()
                        .mapToDouble(one -> one.centre().lon())
                        .average()
                        .orElse(0));
        double farthest = communes.stream()
                .mapToDouble(one -> middle.distanceMetres(one.centre()))
                .max()
                .orElse(0);
        return new PlaceQuery.Around(middle, (int) farthest + FURTHEST_METRES);
    }
}
