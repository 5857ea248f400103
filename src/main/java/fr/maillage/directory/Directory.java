package fr.maillage.directory;

import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.app.PlacePages;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.Wishes;
import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.prose.HoursReading;
import fr.maillage.shared.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What higher modules may ask of the directory. */
@Component
public class Directory {

    private static final int WALKED_AT_ONCE = 500;

    /**
     * A place's address and when its sheet last changed, for the site's map.
     *
     * @param path such as {@code /lieux/mediatheque-de-brenac-k3f9a}
     */
    public record PlaceLink(String path, Instant changedAt) {}

    /**
     * The directory as it stands.
     *
     * @param shown how many places are shown
     * @param begunAt when the first place came in; 1970 when there is none
     * @param changedAt when any place, gone ones included, last changed; 1970 when there is none
     */
    public record Version(int shown, Instant begunAt, Instant changedAt) {}

    /**
     * Where places come from.
     *
     * @param id the short word that the operator chose
     * @param places how many of its places are shown
     */
    public record SourceName(
            String id, String name, @Nullable String licence, int places) {}

    private final JdbcClient db;
    private final Places places;
    private final PlacePages pages;
    private final PlaceHours hours;
    private final Wishes wishes;

    Directory(JdbcClient db, Places places, PlacePages pages, PlaceHours hours, Wishes wishes) {
        this.wishes = wishes;
        this.db = db;
        this.places = places;
        this.pages = pages;
        this.hours = hours;
    }

    /** How many places are shown now. */
    public int countPlaces() {
        return db.sql("select count(*) from directory.place_search")
                .query(Integer.class)
                .single();
    }

    /** Hands over the addresses of places shown, at most {@code most}, in a stable order. */
    public void forEachLink(int most, Consumer<PlaceLink> taker) {
        List<PlaceLink> links = db.sql("""
                        select '/lieux/' || case when slug = '' then code else slug || '-' || code end as path, updated_at
                        from directory.place
                        where gone_at is null
                        order by id
                        limit ?
                        """)
                .param(most)
                .query((row, i) ->
                        new PlaceLink(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
        links.forEach(taker);
    }

    /** The place of a short code, gone or not. */
    public Optional<Place> findPlace(String code) {
        return places.findByPublicName(code).filter(place -> place.code().equals(code));
    }

    /**
     * The places of these ids, gone or not, in two queries; for one that was merged into another, that other.
     */
    public Map<PlaceId, Place> listPlaces(Set<PlaceId> ids) {
        return places.listHeads(ids);
    }

    /** Places shown whose name, commune or organisation holds all these words, by name; none when there are no words. */
    public List<Place> searchPlaces(String words, int most) {
        String plain = PlainText.of(words);
        if (plain.isEmpty()) {
            return List.of();
        }
        List<PlaceId> ids = db
                .sql("""
                        select place_id from directory.place_desk
                        where not gone and plain like all (cast(:words as text[]))
                        order by plain_name, place_id limit :most
                        """)
                .param(
                        "words",
                        Stream.of(plain.split(" ", -1))
                                .map(word -> "%" + word + "%")
                                .toArray(String[]::new))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(PlaceId::new)
                .toList();
        Map<PlaceId, Place> found = places.listHeads(Set.copyOf(ids));
        return ids.stream().map(found::get).filter(Objects::nonNull).distinct().toList();
    }

    /** A place and those that were merged into it: whatever names one of them is shown on its sheet. */
    public Set<PlaceId> listMerged(PlaceId head) {
        return Set.copyOf(db.sql("select id from directory.place where id = :head or merged_into = :head")
                .param("head", head.value())
                .query((row, i) -> new PlaceId(row.getObject(1, UUID.class)))
                .list());
    }

    /** What someone's own words mean, misspelt or not; never fails. */
    public Wish understand(@Nullable String words) {
        return wishes.of(words);
    }

    /**
     * The next places of a walk, in an order that never changes: what is there during the whole walk comes once, whatever is
     * added, changed or taken away meanwhile.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Place> placesAfter(PlaceQuery query, @Nullable PlaceId after, int most) {
        return pages.after(query, after, most);
    }

    /** The places that a person looks at: nearest first around a point, else by commune and name. */
    public List<Place> firstPlaces(PlaceQuery query, int most) {
        return pages.first(query, most);
    }

    /** Hands over every place of a query, a few hundred in memory at a time; no connection is held while the taker works. */
    public void forEachPlace(PlaceQuery query, Consumer<Place> taker) {
        List<Place> page = pages.after(query, null, WALKED_AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(taker);
            page = page.size() < WALKED_AT_ONCE
                    ? List.of()
                    : pages.after(query, page.getLast().id(), WALKED_AT_ONCE);
        }
    }

    /**
     * The instant to give as {@link PlaceQuery#changedSince} next time, so that no change is ever missed; to be asked before
     * the first page is read. What changed at that very instant may come twice.
     */
    public Instant readUpTo() {
        return pages.readUpTo();
    }

    /** The directory as it stands. */
    public Version version() {
        Places.Version version = places.version();
        return new Version(version.shown(), pages.begunAt(), version.changedAt());
    }

    /** Opening hours in the OSM syntax, whatever they were written in; empty when there are none to be relied on. */
    public Optional<String> osmHours(Place place) {
        String text = place.sheet().hours();
        HoursReading reading = hours.read(text);
        return reading instanceof HoursReading.Osm
                ? Optional.of(text.strip())
                : reading.usable().map(OpeningHours.Parsed::text);
    }

    /** The sources of what is shown, the biggest first. */
    public List<SourceName> listSources() {
        return db.sql("""
                        select s.id, s.name, s.licence, p.places
                        from directory.source s
                        join (select source_id, count(*) as places from directory.place where gone_at is null group by 1) p
                          on p.source_id = s.id
                        order by p.places desc, s.id
                        """)
                .query((row, i) -> new SourceName(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    /** The organisations that run places shown, by name, at most {@code most}. */
    public List<Organisation> listOrganisations(int most) {
        return db.sql("""
                        select o.id, o.name, o.pivot
                        from directory.organisation o
                        where exists (select from directory.place p where p.organisation_id = o.id and p.gone_at is null)
                        order by o.plain_name
                        limit ?
                        """)
                .param(most)
                .query((row, i) -> new Organisation(
                        new OrganisationId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }
}
