package fr.maillage.territory.app;

import fr.maillage.territory.Departement;
import fr.maillage.territory.Epci;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.Look;
import fr.maillage.territory.SchoolCalendar;
import fr.maillage.territory.TerritorySettings;
import fr.maillage.territory.domain.Gazetteer;
import java.util.Map;
import java.util.Set;

/**
 * The territory as it was at one revision, held in memory.
 *
 * @param revision what {@code territory.settings} said when it was read
 * @param pages the territory’s own words, by {@link PageTexts#key}
 * @param school of the communes served
 * @param departementsServed codes of those that the communes served lie in
 */
public record Snapshot(
        long revision,
        TerritorySettings settings,
        Look look,
        Map<String, String> pages,
        Gazetteer gazetteer,
        Map<EpciCode, Epci> epcis,
        Map<String, Departement> departements,
        SchoolCalendar school,
        Set<String> departementsServed) {}
