package fr.maillage.territory;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.app.DrawMap;
import fr.maillage.territory.app.Logos;
import fr.maillage.territory.app.PageTexts;
import fr.maillage.territory.app.Positions;
import fr.maillage.territory.app.Snapshot;
import fr.maillage.territory.app.Snapshots;
import fr.maillage.territory.domain.CommuneMatching;
import fr.maillage.territory.domain.WhereQuestion;
import fr.maillage.territory.domain.WhereReading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What other modules may ask of the ground. Answers come from memory, at most two seconds behind the database; the first
 * question reads the tables.
 */
@Component
public class Territory {

    private final Snapshots snapshots;
    private final Positions positions;
    private final DrawMap maps;
    private final Logos logos;

    Territory(Snapshots snapshots, Positions positions, DrawMap maps, Logos logos) {
        this.snapshots = snapshots;
        this.positions = positions;
        this.maps = maps;
        this.logos = logos;
    }

    /** The commune of that code, served or neighbour. */
    public Optional<Commune> findCommune(CommuneCode code) {
        return now().gazetteer().find(code);
    }

    /** The same; throws {@link java.util.NoSuchElementException} when this instance does not know it. */
    public Commune getCommune(CommuneCode code) {
        return findCommune(code).orElseThrow();
    }

    /** The communes that this instance serves, by name. */
    public List<Commune> listPerimeter() {
        return now().gazetteer().communes().stream()
                .filter(Commune::inPerimeter)
                .toList();
    }

    /** The EPCI of all known communes, by name. */
    public List<Epci> listEpcis() {
        return List.copyOf(now().epcis().values());
    }

    /** The EPCI of that SIREN. */
    public Optional<Epci> findEpci(EpciCode siren) {
        return Optional.ofNullable(now().epcis().get(siren));
    }

    /** The département of that code; all of France's are known. */
    public Optional<Departement> findDepartement(String code) {
        return Optional.ofNullable(now().departements().get(code));
    }

    /**
     * The commune that a row of a file means; any of the three may be missing or wrong. Accents, case, « St », articles and
     * « cedex » do not matter.
     *
     * @return empty when nothing says it, or two communes could be meant
     */
    public Optional<Commune> matchCommune(
            @Nullable String inseeCode, @Nullable String name, @Nullable String postalCode) {
        return new CommuneMatching(now().gazetteer()).match(inseeCode, name, postalCode);
    }

    /** The commune whose contour holds the point; failing that, the one whose centre is nearest within 10 km. */
    public Optional<Commune> communeAt(LatLon point) {
        return positions.communeAt(now(), point);
    }

    /**
     * Understands where somebody is, out of what they typed: a commune's name with mistakes, a postal code, both, an INSEE
     * code, or {@code latitude,longitude}. Takes any text; only its first 100 characters count.
     */
    public WhereAnswer where(@Nullable String text) {
        WhereQuestion question = WhereQuestion.of(text);
        if (question.isBlank()) {
            return new WhereAnswer.Nowhere();
        }
        Optional<LatLon> point = question.point();
        return point.isPresent()
                ? new WhereAnswer.Found(positions.at(now(), point.get()))
                : new WhereReading(now().gazetteer()).read(question);
    }

    /** What the territory says of itself. */
    public TerritorySettings settings() {
        return now().settings();
    }

    /** The territory’s own colours and logo. */
    public Look look() {
        return now().look();
    }

    /** The logo itself, a PNG, for what cannot fetch it. */
    public Optional<byte[]> logo() {
        return look().logo() == null ? Optional.empty() : logos.find();
    }

    /**
     * What the territory wrote on one of its pages; see {@code design.Prose} for its few marks.
     *
     * @param language {@code fr} or {@code en}
     * @return empty when it wrote nothing in that language
     */
    public Optional<String> findText(SitePage page, String language) {
        String text = now().pages().getOrDefault(PageTexts.key(page, language), "");
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /**
     * The school calendar that holds in a commune: ours in the départements that we serve, none elsewhere, for another zone may
     * hold there.
     *
     * @param commune INSEE; null for the territory itself
     */
    public SchoolCalendar schoolCalendar(@Nullable CommuneCode commune) {
        Snapshot now = now();
        return commune == null || now.departementsServed().contains(commune.departement())
                ? now.school()
                : SchoolCalendar.NONE;
    }

    /** Draws a map on the server; far under a millisecond when somebody has looked at the same land before. */
    public DrawnMap draw(MapRequest request) {
        return maps.draw(request);
    }

    /** The closest frame that holds these communes whole; empty when none of them has a contour. */
    public Optional<MapFrame> frameOf(Collection<CommuneCode> communes, MapShape shape) {
        return maps.frameOf(communes, shape);
    }

    private Snapshot now() {
        return snapshots.current();
    }
}
