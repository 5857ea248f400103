package fr.maillage.directory.app;

import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.directory.domain.search.Candidate;
import fr.maillage.directory.domain.search.Need;
import fr.maillage.shared.LatLon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** For each kind of help, the nearest places that give it. */
@org.springframework.stereotype.Service
public class NearestHelp {

    private static final int REACH_METRES = 60_000;
    private static final int MOST_A_KIND = 2;

    private final PlaceSearch search;
    private final PlaceRows rows;

    NearestHelp(PlaceSearch search, PlaceRows rows) {
        this.search = search;
        this.rows = rows;
    }

    /** At most two places a service within 60 km, nearest first, a unit once; a service that no place there gives has an empty list. */
    public Map<Service, List<PlaceRow>> around(LatLon point) {
        List<Candidate> near = search.within(Need.NONE, PlaceSearch.Reach.CLOSE, point, REACH_METRES);
        Map<Service, List<Candidate>> chosen = new EnumMap<>(Service.class);
        Set<Candidate> shown = new LinkedHashSet<>();
        for (Service service : Service.values()) {
            int bit = Terms.mask(List.of(service));
            Set<UUID> units = new HashSet<>();
            List<Candidate> nearest = near.stream()
                    .filter(candidate -> (candidate.services() & bit) != 0)
                    .filter(candidate -> candidate.unit() == null || units.add(candidate.unit()))
                    .limit(MOST_A_KIND)
                    .toList();
            chosen.put(service, nearest);
            shown.addAll(nearest);
        }
        Map<UUID, PlaceRow> byId = new HashMap<>();
        List<Candidate> all = new ArrayList<>(shown);
        List<PlaceRow> found = rows.listOf(all);
        found.forEach(row -> byId.put(row.id(), row));
        Map<Service, List<PlaceRow>> help = new EnumMap<>(Service.class);
        chosen.forEach((service, candidates) -> help.put(
                service,
                candidates.stream()
                        .map(candidate -> byId.get(candidate.place()))
                        .filter(Objects::nonNull)
                        .toList()));
        return help;
    }
}
