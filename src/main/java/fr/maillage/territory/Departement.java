package fr.maillage.territory;

/**
 * A département; the invented one of the demo territory has the code 99.
 *
 * @param code two characters, three overseas
 * @param name without article
 */
public record Departement(String code, String name) {}
