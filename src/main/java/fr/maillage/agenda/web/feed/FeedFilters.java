package fr.maillage.agenda.web.feed;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.app.feed.AnimatorFeeds;
import fr.maillage.agenda.web.feed.FeedFilter.Animator;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Reads the filters of a feed out of an address. */
@Component
class FeedFilters {

    /** Of each filter; more are a mistake. */
    private static final int MOST = 30;

    private final Territory territory;
    private final Directory directory;
    private final AnimatorFeeds animators;

    FeedFilters(Territory territory, Directory directory, AnimatorFeeds animators) {
        this.territory = territory;
        this.directory = directory;
        this.animators = animators;
    }

    /**
     * The filters of an address that a program keeps. What is not known is refused: a calendar must not fill with the whole
     * territory because a word in its address is wrong.
     *
     * @throws ResponseStatusException 404
     */
    FeedFilter known(MultiValueMap<String, String> parameters) {
        return read(parameters, true);
    }

    /** The filters of a page that people look at; what is not known is left out. */
    FeedFilter understood(MultiValueMap<String, String> parameters) {
        return read(parameters, false);
    }

    /** The commune of that code. */
    Optional<Commune> commune(String code) {
        return CommuneCode.read(code).flatMap(territory::findCommune);
    }

    /** The place that an address names by its ending code; the head when it was merged. */
    Optional<Place> place(String name) {
        return directory
                .findPlace(name.substring(name.lastIndexOf('-') + 1))
                .flatMap(place -> Optional.ofNullable(
                        directory.listPlaces(Set.of(place.id())).get(place.id())));
    }

    private FeedFilter read(MultiValueMap<String, String> parameters, boolean strictly) {
        List<Commune> communes = new ArrayList<>();
        Set<Service> themes = EnumSet.noneOf(Service.class);
        Set<ActivityKind> kinds = EnumSet.noneOf(ActivityKind.class);
        List<Place> places = new ArrayList<>();
        List<Animator> leaders = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue().stream()
                    .filter(one -> one != null && !one.isBlank())
                    .limit(MOST)
                    .toList()) {
                boolean read = switch (parameter.getKey()) {
                    case "commune" -> add(communes, commune(value));
                    case "lieu" -> places.isEmpty() && add(places, place(value));
                    case "theme" -> add(themes, Terms.find(Service.class, value));
                    case "type" -> add(kinds, FeedFilter.kind(value));
                    case "animateur" -> leaders.isEmpty() && add(leaders, animator(value));
                    default -> true;
                };
                if (!read && strictly) {
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                }
            }
        }
        return new FeedFilter(
                communes.stream().distinct().toList(),
                places.isEmpty() ? null : places.getFirst(),
                null,
                themes,
                kinds,
                leaders.isEmpty() ? null : leaders.getFirst());
    }

    private Optional<Animator> animator(String code) {
        return animators.findPerson(code).map(person -> new Animator(code, person));
    }

    private static <T> boolean add(java.util.Collection<T> all, Optional<T> one) {
        one.ifPresent(all::add);
        return one.isPresent();
    }
}
