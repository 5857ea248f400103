package fr.maillage.mapping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.maillage.shared.LatLon;
import org.junit.jupiter.api.Test;

class Lambert93Tests {

    /** About a millimetre on the ground. */
    private static final double MILLIMETRE = 1e-8;

    @Test
    void givesTheOriginOfTheProjection() {
        LatLon origin = Lambert93.toLatLon(700_000, 6_600_000).orElseThrow();

        assertThat(origin.lat()).isCloseTo(46.5, within(MILLIMETRE));
        assertThat(origin.lon()).isCloseTo(3, within(MILLIMETRE));
    }

    @Test
    void givesTheLatitudeOfTheInstitutesOwnExample() {
        assertThat(Lambert93.latitude(1.00552653648, 0.08199188998))
                .as("IGN, NTG 71, test of algorithm ALG0002")
                .isCloseTo(0.87266462600, within(1e-11));
        assertThat(Lambert93.latitude(-0.30261690060, 0.08199188998)).isCloseTo(-0.29999999997, within(1e-11));
        assertThat(Lambert93.latitude(0.2, 0.08199188998)).isCloseTo(0.19998903369, within(1e-11));
    }

    @Test
    void comesBackFromWhereItWent() {
        for (double lat = 42; lat <= 51; lat += 0.75) {
            for (double lon = -4.5; lon <= 8; lon += 1.25) {
                double[] metres = forward(lat, lon);
                LatLon back = Lambert93.toLatLon(metres[0], metres[1]).orElseThrow();
                assertThat(back.lat()).isCloseTo(lat, within(MILLIMETRE));
                assertThat(back.lon()).isCloseTo(lon, within(MILLIMETRE));
            }
        }
    }

    @Test
    void refusesWhatIsNotInFrance() {
        assertThat(Lambert93.toLatLon(3.2, 46.5)).isEmpty();
        assertThat(Lambert93.toLatLon(Double.NaN, 6_600_000)).isEmpty();
        assertThat(Lambert93.toLatLon(6_600_000, 700_000)).isEmpty();
    }

    /** From degrees to metres, made from the standard parallels 44° and 49° (EPSG:2154), not from the constants under test. */
    private static double[] forward(double lat, double lon) {
        double e = Lambert93.ECCENTRICITY;
        double a = 6_378_137;
        double south = Math.toRadians(44);
        double north = Math.toRadians(49);
        double n = Math.log(normal(a, e, north) * Math.cos(north) / (normal(a, e, south) * Math.cos(south)))
                / (isometric(south, e) - isometric(north, e));
        double c = normal(a, e, south) * Math.cos(south) / n * Math.exp(n * isometric(south, e));
        double pole = 6_600_000 + c * Math.exp(-n * isometric(Math.toRadians(46.5), e));
        double radius = c * Math.exp(-n * isometric(Math.toRadians(lat), e));
        double angle = n * Math.toRadians(lon - 3);
        return new double[] {700_000 + radius * Math.sin(angle), pole - radius * Math.cos(angle)};
    }

    private static double normal(double a, double e, double lat) {
        return a / Math.sqrt(1 - e * e * Math.sin(lat) * Math.sin(lat));
    }

    private static double isometric(double lat, double e) {
        return Math.log(
                Math.tan(Math.PI / 4 + lat / 2) * Math.pow((1 - e * Math.sin(lat)) / (1 + e * Math.sin(lat)), e / 2));
    }
}
