package fr.maillage.territory;

/**
 * An intercommunality, in the sense of the Code général des collectivités territoriales (L5210-1-1 A).
 *
 * @param name as it calls itself; « EPCI 999000099 » when no source gave the name
 */
public record Epci(EpciCode siren, String name) {}
