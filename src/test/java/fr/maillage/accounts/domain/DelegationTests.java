package fr.maillage.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DelegationTests {

    private static final List<String> COMMUNES = List.of("99001", "99002", "99003", "99004");
    private static final Map<String, Set<String>> EPCIS =
            Map.of("999000011", Set.of("99001", "99002"), "999000022", Set.of("99003", "99004"));
    /** Where each runs places: in one commune, across one EPCI, across two, nowhere. */
    private static final Map<String, Set<String>> ORGANISATIONS = Map.of(
            "library", Set.of("99001"),
            "centre", Set.of("99001", "99002"),
            "association", Set.of("99002", "99003"),
            "young", Set.of());

    private static final Delegation.Ground GROUND = (area, id) -> switch (area) {
        case COMMUNE -> Set.of(id);
        case EPCI -> EPCIS.get(id);
        case ORGANISATION -> ORGANISATIONS.get(id);
        case TERRITORY, INSTANCE -> Set.of();
    };

    private static List<Grant> everyGrant() {
        List<Grant> all = new ArrayList<>();
        for (Role role : Role.values()) {
            ids().filter(area -> role.fits(area.getKey()))
                    .forEach(area -> all.add(new Grant(role, area.getKey(), area.getValue())));
        }
        return all;
    }

    private static Stream<Map.Entry<Area, String>> ids() {
        return Stream.of(
                        ORGANISATIONS.keySet().stream().sorted().map(id -> Map.entry(Area.ORGANISATION, id)),
                        COMMUNES.stream().map(id -> Map.entry(Area.COMMUNE, id)),
                        EPCIS.keySet().stream().sorted().map(id -> Map.entry(Area.EPCI, id)),
                        Stream.of(Map.entry(Area.TERRITORY, ""), Map.entry(Area.INSTANCE, "")))
                .flatMap(areas -> areas);
    }

    private static boolean gives(Role role, Area area, String id, Grant grant) {
        return new Delegation(List.of(new Grant(role, area, id)), GROUND).mayGive(grant);
    }

    @Test
    void aManagerGivesTheRolesOfTheirOwnOrganisationOnly() {
        assertThat(everyGrant().stream()
                        .filter(grant -> gives(Role.MANAGER, Area.ORGANISATION, "library", grant))
                        .toList())
                .containsExactlyInAnyOrder(
                        new Grant(Role.MANAGER, Area.ORGANISATION, "library"),
                        new Grant(Role.ANIMATOR, Area.ORGANISATION, "library"),
                        new Grant(Role.HELPER, Area.ORGANISATION, "library"));
    }

    @Test
    void aCoordinatorOfAnEpciStaysWithinIt() {
        assertThat(gives(Role.COORDINATOR, Area.EPCI, "999000011", new Grant(Role.CLERK, Area.COMMUNE, "99002")))
                .isTrue();
        assertThat(gives(Role.COORDINATOR, Area.EPCI, "999000011", new Grant(Role.CLERK, Area.COMMUNE, "99003")))
                .isFalse();
        assertThat(gives(Role.COORDINATOR, Area.EPCI, "999000011", new Grant(Role.COORDINATOR, Area.EPCI, "999000011")))
                .isTrue();
        assertThat(gives(Role.COORDINATOR, Area.EPCI, "999000011", new Grant(Role.COORDINATOR, Area.TERRITORY, "")))
                .isFalse();
    }

    @Test
    void anOrganisationThatWorksBeyondTheAreaIsForTheWholeTerritory() {
        Grant inside = new Grant(Role.ANIMATOR, Area.ORGANISATION, "centre");
        Grant across = new Grant(Role.ANIMATOR, Area.ORGANISATION, "association");
        Grant nowhere = new Grant(Role.ANIMATOR, Area.ORGANISATION, "young");

        assertThat(gives(Role.COORDINATOR, Area.EPCI, "999000011", inside)).isTrue();
        assertThat(gives(Role.COORDINATOR, Area.EPCI, "999000011", across)).isFalse();
        assertThat(gives(Role.COORDINATOR, Area.EPCI, "999000011", nowhere)).isFalse();
        assertThat(gives(Role.COORDINATOR, Area.TERRITORY, "", across)).isTrue();
        assertThat(gives(Role.COORDINATOR, Area.TERRITORY, "", nowhere)).isTrue();
    }

    @Test
    void aTechnicianMakesTechniciansAndCoordinatorsOfTheTerritoryOnly() {
        assertThat(everyGrant().stream()
                        .filter(grant -> gives(Role.TECHNICIAN, Area.INSTANCE, "", grant))
                        .toList())
                .containsExactlyInAnyOrder(
                        new Grant(Role.TECHNICIAN, Area.INSTANCE, ""), new Grant(Role.COORDINATOR, Area.TERRITORY, ""));
    }

    @Test
    void theOtherRolesGiveNothing() {
        Set<Role> others = Set.of(Role.ANIMATOR, Role.HELPER, Role.CLERK, Role.MODERATOR, Role.OBSERVER);
        assertThat(everyGrant().stream()
                        .filter(held -> others.contains(held.role()))
                        .filter(held -> everyGrant().stream()
                                .anyMatch(given -> new Delegation(List.of(held), GROUND).mayGive(given)))
                        .toList())
                .isEmpty();
    }

    @Test
    void nobodyButTheTechnicianGivesARightTheyDoNotHold() {
        for (Grant own : everyGrant()) {
            for (Grant given : everyGrant()) {
                if (own.role() != Role.TECHNICIAN && new Delegation(List.of(own), GROUND).mayGive(given)) {
                    assertThat(Right.values())
                            .as("%s gives %s", own, given)
                            .allMatch(right -> !right.isHeldBy(given.role()) || right.isHeldBy(own.role()));
                }
            }
        }
    }

    /** Whatever people hand on to each other, and however often, their communes and organisations never grow. */
    @Test
    void noChainOfGiftsReachesFurtherThanItsBeginning() {
        Random random = new Random(20261122);
        List<Grant> all = everyGrant();
        List<Grant> local = all.stream()
                .filter(grant -> grant.area() != Area.TERRITORY && grant.area() != Area.INSTANCE)
                .toList();
        for (int round = 0; round < 300; round++) {
            Grant first = local.get(random.nextInt(local.size()));
            List<Grant> given = new ArrayList<>(List.of(first));
            for (int step = 0; step < 60; step++) {
                Grant giver = given.get(random.nextInt(given.size()));
                Grant gift = all.get(random.nextInt(all.size()));
                if (new Delegation(List.of(giver), GROUND).mayGive(gift)) {
                    given.add(gift);
                }
            }
            Set<String> beginning = new HashSet<>(GROUND.communesOf(first.area(), first.areaId()));
            assertThat(given).as("from %s", first).allSatisfy(grant -> {
                assertThat(grant.area()).isNotIn(Area.TERRITORY, Area.INSTANCE);
                assertThat(beginning).containsAll(GROUND.communesOf(grant.area(), grant.areaId()));
            });
        }
    }
}
