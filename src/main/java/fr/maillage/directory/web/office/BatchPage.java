package fr.maillage.directory.web.office;

import java.util.List;

/**
 * What is about to happen to several places.
 *
 * @param act the word of the deed: verifier, retirer or remettre
 * @param places those concerned, by name
 * @param passedOver how many were ticked but are not concerned, or out of reach
 */
public record BatchPage(String act, List<Line> places, int passedOver, String back) {

    /** A place concerned. */
    public record Line(String id, String name, String commune) {}
}
