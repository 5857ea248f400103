package fr.maillage.tours;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.SessionId;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.app.tour.ReadPassages;
import fr.maillage.tours.app.tour.ReadStops;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where mobile units stop and when they pass: all that is public of them. Three statements an answer, however long it is. */
@Component
public class Tours {

    private final ReadPassages passages;
    private final ReadStops stops;

    Tours(ReadPassages passages, ReadStops stops) {
        this.passages = passages;
        this.stops = stops;
    }

    /**
     * The next announced passages of any unit around a point, soonest first; those that were called off are among them, and
     * say so.
     *
     * @param metres as the crow flies
     * @param from those that end after it
     */
    public List<Passage> passages(LatLon point, int metres, Instant from, int most) {
        return passages.near(point, metres, from, most);
    }

    /** The announced passages of a unit that end after an instant and begin before another, called-off ones included, soonest first. */
    public List<Passage> passagesOf(UnitId unit, Instant from, Instant until) {
        return passages.of(unit, from, until);
    }

    /** The same of all units. */
    public List<Passage> passages(Instant from, Instant until) {
        return passages.between(from, until);
    }

    /** The stops of announced tours in a commune, by tour and number, without tours that are over. */
    public List<Stop> stopsIn(CommuneCode commune) {
        return stops.listIn(commune);
    }

    /** The stops of all announced tours that are not over, by unit, tour and number. */
    public List<Stop> stops() {
        return stops.list();
    }

    /** The activities of the agenda that are units' passages. */
    public Set<ActivityId> activities() {
        return stops.activities();
    }

    /** The units of the directory that are units of ours: their places are stops. */
    public Set<UUID> directoryUnits() {
        return stops.directoryUnits();
    }

    /** The stop that a session is a passage at; empty for all other sessions. */
    public Optional<Stop> stopOf(SessionId session) {
        return Optional.ofNullable(stopsOf(List.of(session)).get(session));
    }

    /** The stops of those of these sessions that are passages. */
    public Map<SessionId, Stop> stopsOf(Collection<SessionId> sessions) {
        return passages.stopsOf(sessions);
    }
}
