package fr.maillage.directory.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.unit.UnitReason.Kind;
import fr.maillage.directory.domain.unit.UnitRule.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which places look like one bus: better one proposal too few than a wrong one, for a person reads them all. */
class UnitRuleTests {

    private static final String PHONE = "+33465710012";
    private static final String SITE = "https://www.brume.example/bus";

    private static SeenStop stop(int number, String name, String commune) {
        return stop(number, name, commune, false, PHONE, "", List.of());
    }

    private static SeenStop stop(
            int number,
            String name,
            String commune,
            boolean itinerant,
            @Nullable String phone,
            String parent,
            List<String> sites) {
        return new SeenStop(id(number), "s", name, commune, null, itinerant, phone, parent, sites, null);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static SeenStop in(SeenStop stop, UUID unit) {
        return new SeenStop(
                stop.id(),
                stop.source(),
                stop.name(),
                stop.communeName(),
                stop.communeCode(),
                stop.itinerant(),
                stop.phone(),
                stop.parent(),
                stop.websites(),
                unit);
    }

    private static List<SeenStop> bracketed() {
        return List.of(
                stop(1, "Bus France Services - [Face à la boulangerie]", "Brumeval"),
                stop(2, "Bus France Services - [Place de la poste]", "Tussac"),
                stop(3, "Bus France Services - [Place Robert Joubert - St Ange]", "Val-de-Brume"));
    }

    @Test
    void proposesOneBusForItsStopsWithReasons() {
        UnitProposal proposal = UnitRule.propose(bracketed(), Refused.NOTHING).getFirst();

        assertThat(proposal.name()).isEqualTo("Bus France Services");
        assertThat(proposal.unit()).isNull();
        assertThat(proposal.stops())
                .extracting(SeenStop::communeName)
                .containsExactly("Brumeval", "Tussac", "Val-de-Brume");
        assertThat(proposal.reasons())
                .containsExactly(
                        new UnitReason(Kind.NAME, "Bus France Services", 3),
                        new UnitReason(Kind.PHONE, PHONE, 3),
                        new UnitReason(Kind.VEHICLE, "", 3),
                        new UnitReason(Kind.COMMUNES, "", 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    Bus France Services - [Face à la boulangerie] | Brumeval           | Bus France Services
                    La Lorandine, arrêt de Louroux-la-Ronce       | Louroux-la-Ronce   | La Lorandine
                    La Lorandine, arrêt d'Œillanges               | Œillanges          | La Lorandine
                    La Lorandine, arrêt du Theil-aux-Moines       | Le Theil-aux-Moines | La Lorandine
                    Camion des services publics de Saint-Ange     | Saint-Ange         | Camion des services publics
                    Camion des services publics de St Ange        | Saint-Ange         | Camion des services publics
                    Bus numérique Place du marché                 | Tussac             | Bus numérique
                    Bus numérique n°3 (Tussac)                    | Tussac             | Bus numérique
                    Arrêt de Tussac - Bus numérique               | Tussac             | Bus numérique
                    Place de la mairie – Bus numérique            | Tussac             | Bus numérique
                    Médiabus                                      | Tussac             | Médiabus
                    Fourgon « Le Relais »: Tussac                 | Tussac             | Fourgon « Le Relais
                    """)
    void takesTheCommuneAndTheStopOutOfTheName(String name, String commune, String title) {
        assertThat(StopName.of(name, commune).title()).isEqualTo(title);
    }

    @Test
    void leavesBuildingsAlone() {
        List<SeenStop> halls = List.of(
                stop(1, "Mairie de Brumeval", "Brumeval"),
                stop(2, "Mairie de Tussac", "Tussac"),
                stop(3, "Mairie de Valence", "Valence"));
        List<SeenStop> schools = List.of(
                stop(1, "Maison des services - Brumeval", "Brumeval"),
                stop(2, "Maison des services - Tussac", "Tussac"),
                stop(3, "Maison des services - Valence", "Valence"));

        assertThat(UnitRule.propose(halls, Refused.NOTHING)).isEmpty();
        assertThat(UnitRule.propose(schools, Refused.NOTHING)).isEmpty();
    }

    @Test
    void believesTheSourceThatSaysItMoves() {
        List<SeenStop> stops = List.of(
                stop(1, "La Lorandine, arrêt de Brumeval", "Brumeval", true, PHONE, "", List.of()),
                stop(2, "La Lorandine, arrêt de Tussac", "Tussac", true, PHONE, "", List.of()),
                stop(3, "La Lorandine, arrêt de Valence", "Valence", true, PHONE, "", List.of()));

        assertThat(UnitRule.propose(stops, Refused.NOTHING))
                .extracting(UnitProposal::name)
                .containsExactly("La Lorandine");
    }

    @Test
    void asksForThreePlacesInTwoCommunes() {
        assertThat(UnitRule.propose(bracketed().subList(0, 2), Refused.NOTHING)).isEmpty();
        assertThat(UnitRule.propose(
                        List.of(
                                stop(1, "Bus - Poste", "Tussac"),
                                stop(2, "Bus - Gare", "Tussac"),
                                stop(3, "Bus - Mairie", "Tussac")),
                        Refused.NOTHING))
                .isEmpty();
    }

    @Test
    void asksForSomethingThatTheyShare() {
        List<SeenStop> strangers = List.of(
                stop(1, "Bus numérique", "Brumeval", true, "+33199000001", "", List.of()),
                stop(2, "Bus numérique", "Tussac", true, "+33199000002", "", List.of()),
                stop(3, "Bus numérique", "Valence", true, null, "", List.of()));
        List<SeenStop> bySite = List.of(
                stop(1, "Bus numérique", "Brumeval", true, "+33199000001", "", List.of(SITE)),
                stop(2, "Bus numérique", "Tussac", true, "+33199000002", "", List.of("http://brume.example/bus/")),
                stop(3, "Bus numérique", "Valence", true, null, "", List.of(SITE)));
        List<SeenStop> byParent = List.of(
                stop(1, "Bus numérique", "Brumeval", true, null, "Pays de Brume", List.of()),
                stop(2, "Bus numérique", "Tussac", true, null, "PAYS DE BRUME", List.of()),
                stop(3, "Bus numérique", "Valence", true, null, "Pays de Brume", List.of()));

        assertThat(UnitRule.propose(strangers, Refused.NOTHING)).isEmpty();
        assertThat(UnitRule.propose(bySite, Refused.NOTHING).getFirst().reasons())
                .contains(new UnitReason(Kind.WEBSITE, "brume.example/bus", 3));
        assertThat(UnitRule.propose(byParent, Refused.NOTHING).getFirst().reasons())
                .contains(new UnitReason(Kind.PARENT, "Pays de Brume", 3));
    }

    @Test
    void neverProposesAgainWhatSomebodyRefused() {
        UnitProposal proposal = UnitRule.propose(bracketed(), Refused.NOTHING).getFirst();
        Set<UUID> places = proposal.stops().stream().map(SeenStop::id).collect(Collectors.toSet());
        List<SeenStop> oneMore = new ArrayList<>(bracketed());
        oneMore.add(stop(4, "Bus France Services - [Gare]", "Valence"));
        List<SeenStop> otherPhone = bracketed().stream()
                .map(stop -> stop(
                        (int) stop.id().getLeastSignificantBits(),
                        stop.name(),
                        stop.communeName(),
                        false,
                        "+33199000009",
                        "",
                        List.of()))
                .toList();

        assertThat(UnitRule.propose(oneMore, new Refused(Set.of(proposal.key()), List.of(), Set.of())))
                .as("the same set, with one more")
                .isEmpty();
        assertThat(UnitRule.propose(otherPhone, new Refused(Set.of(proposal.key()), List.of(places), Set.of())))
                .as("the same places, with another telephone")
                .isEmpty();
    }

    @Test
    void proposesNewStopsForTheUnitThatIsThere() {
        UUID unit = new UUID(1, 1);
        List<SeenStop> places =
                new ArrayList<>(bracketed().stream().map(stop -> in(stop, unit)).toList());
        assertThat(UnitRule.propose(places, Refused.NOTHING)).isEmpty();

        places.add(stop(4, "Bus France Services - [Gare]", "Valence"));
        places.add(stop(5, "Bus France Services - [Halle]", "Ruffac"));
        UnitProposal proposal = UnitRule.propose(places, new Refused(Set.of(), List.of(), Set.of(id(5))))
                .getFirst();

        assertThat(proposal.unit()).isEqualTo(unit);
        assertThat(proposal.stops()).extracting(SeenStop::communeName).containsExactly("Valence");
    }

    @Test
    void neverDependsOnTheOrderNorPutsAPlaceInTwoProposals() {
        Random random = new Random(20261122);
        String[] names = {
            "Bus numérique - [%s]", "Bus numérique de %s", "La Lorandine, arrêt de %s", "Mairie de %s", "%s", "[%s]", ""
        };
        String[] communes = {"Brumeval", "Tussac", "Saint-Ange", "L’Isle", "La Ronce", "Bus"};
        for (int turn = 0; turn < 300; turn++) {
            List<SeenStop> places = new ArrayList<>(IntStream.range(0, random.nextInt(30))
                    .mapToObj(number -> {
                        String commune = communes[random.nextInt(communes.length)];
                        return stop(
                                number,
                                names[random.nextInt(names.length)].formatted(commune),
                                commune,
                                random.nextBoolean(),
                                random.nextInt(3) == 0 ? null : "+3319900000" + random.nextInt(3),
                                random.nextInt(2) == 0 ? "" : "Pays " + random.nextInt(3),
                                random.nextInt(2) == 0 ? List.of() : List.of(SITE + random.nextInt(3)));
                    })
                    .toList());
            List<UnitProposal> first = UnitRule.propose(places, Refused.NOTHING);
            Collections.shuffle(places, random);

            assertThat(UnitRule.propose(places, Refused.NOTHING)).isEqualTo(first);
            Set<UUID> seen = new HashSet<>();
            for (UnitProposal proposal : first) {
                assertThat(proposal.stops()).hasSizeGreaterThanOrEqualTo(UnitRule.LEAST_STOPS);
                assertThat(proposal.stops().stream().map(SeenStop::communeName).distinct())
                        .hasSizeGreaterThan(1);
                assertThat(proposal.name()).isNotBlank();
                assertThat(proposal.stops()).allMatch(stop -> seen.add(stop.id()), "in one proposal only");
            }
            Refused all =
                    new Refused(first.stream().map(UnitProposal::key).collect(Collectors.toSet()), List.of(), Set.of());
            assertThat(UnitRule.propose(places, all)).isEmpty();
        }
    }
}
