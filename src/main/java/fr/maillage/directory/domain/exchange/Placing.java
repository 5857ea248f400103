package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.PositionPrecision;
import fr.maillage.directory.domain.exchange.CommuneLookup.KnownCommune;
import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a place is when its commune, its codes and its coordinates do not agree.
 *
 * <p>Coordinates more than {@value #FARTHEST_METRES} m from the centre of the known commune are not believed (150 km overseas,
 * where communes are vast) and the centre stands in, unless the postal code sides with the coordinates: then it is the commune
 * that is not believed.
 */
final class Placing {

    private static final double FARTHEST_METRES = 30_000;
    private static final double FARTHEST_OVERSEAS_METRES = 150_000;

    private final CommuneLookup communes;

    Placing(CommuneLookup communes) {
        this.communes = communes;
    }

    /** A point with the commune it is in, null when that is not known here, and the commune’s name as the row writes it. */
    record Placement(@Nullable KnownCommune commune, String communeName, LatLon point, PositionPrecision precision) {

        @Nullable
        String communeCode() {
            return commune == null ? null : commune.code();
        }
    }

    /** What a row says of where its place is. */
    record Said(
            String communeName,
            @Nullable String inseeCode,
            @Nullable String postalCode,
            String latitude,
            String longitude) {}

    /** Empty when the place cannot be put anywhere. */
    Optional<Placement> place(Said said, Doubts doubts) {
        Optional<KnownCommune> commune = communes.match(
                said.inseeCode(), said.communeName().isEmpty() ? null : said.communeName(), said.postalCode());
        LatLon point = Coordinates.read(said.latitude(), said.longitude(), doubts);
        if (commune.isPresent()) {
            return Optional.of(
                    point == null
                            ? atCentre(said, commune.get(), doubts)
                            : compare(said, commune.get(), point, doubts));
        }
        return point == null ? Optional.empty() : withoutCommune(said, point, doubts);
    }

    private Placement atCentre(Said said, KnownCommune commune, Doubts doubts) {
        doubts.note(Notice.NO_COORDINATES);
        return new Placement(commune, name(said, commune), commune.centre(), PositionPrecision.COMMUNE);
    }

    private static Placement compare(Said said, KnownCommune commune, LatLon point, Doubts doubts) {
        double farthest = commune.code().startsWith("9") && commune.code().compareTo("97") >= 0
                ? FARTHEST_OVERSEAS_METRES
                : FARTHEST_METRES;
        double distance = commune.centre().distanceMetres(point);
        if (distance <= farthest) {
            return new Placement(commune, name(said, commune), point, PositionPrecision.EXACT);
        }
        LatLon swapped = Coordinates.swapped(point);
        if (swapped != null && commune.centre().distanceMetres(swapped) <= farthest) {
            doubts.add(
                    StandardField.LATITUDE,
                    Coordinates.text(point),
                    "latitude et longitude inversées : remises à l’endroit");
            return new Placement(commune, name(said, commune), swapped, PositionPrecision.EXACT);
        }
        if (isElsewhere(said.postalCode(), commune)) {
            doubts.add(
                    StandardField.COMMUNE,
                    said.communeName() + " " + (said.inseeCode() == null ? "" : said.inseeCode()),
                    "contredite par le code postal et par les coordonnées : coordonnées gardées, commune non reconnue");
            String name = said.communeName().isEmpty() ? commune.name() : said.communeName();
            return new Placement(null, name, point, PositionPrecision.EXACT);
        }
        doubts.add(
                StandardField.LATITUDE,
                Coordinates.text(point),
                "à %d km de %s : placé au centre de la commune".formatted(Math.round(distance / 1000), commune.name()));
        return new Placement(commune, name(said, commune), commune.centre(), PositionPrecision.COMMUNE);
    }

    private Optional<Placement> withoutCommune(Said said, LatLon point, Doubts doubts) {
        Optional<KnownCommune> around = communes.at(point);
        String given = said.communeName().isEmpty() ? said.inseeCode() : said.communeName();
        if (around.isPresent()) {
            doubts.add(
                    StandardField.COMMUNE,
                    given == null ? "" : given,
                    "commune non reconnue : rattaché à " + around.get().name() + " d’après les coordonnées");
            return Optional.of(new Placement(around.get(), name(said, around.get()), point, PositionPrecision.EXACT));
        }
        return given == null
                ? Optional.empty()
                : Optional.of(new Placement(null, given, point, PositionPrecision.EXACT));
    }

    private static String name(Said said, KnownCommune commune) {
        return said.communeName().isEmpty() ? commune.name() : said.communeName();
    }

    /** Whether a postal code belongs to another département than the commune's. */
    private static boolean isElsewhere(@Nullable String postalCode, KnownCommune commune) {
        if (postalCode == null) {
            return false;
        }
        List<String> own = commune.postalCodes();
        String departement = postalCode.substring(0, 2);
        return own.isEmpty()
                ? !commune.code().startsWith("2") && !commune.code().startsWith(departement)
                : own.stream().noneMatch(code -> code.startsWith(departement));
    }
}
