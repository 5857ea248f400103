package fr.maillage.steering.domain;

import fr.maillage.territory.CommuneCode;

/**
 * How far help is from a commune's centre, as the crow flies.
 *
 * @param people who live there; 0 when no source says
 * @param beforeMetres without the mobile units; infinite beyond what is measured
 * @param afterMetres with them
 */
public record CommuneReach(
        CommuneCode commune, String name, int people, double beforeMetres, double afterMetres, Nearness nearness) {}
