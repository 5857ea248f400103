package fr.maillage.tours.web.proposal;

import java.util.List;

/**
 * Before it is published.
 *
 * @param visits how many dates are announced
 * @param villages in how many villages
 * @param needs how many needs they answer
 * @param left needs of these villages that they do not answer, each with why
 * @param behind whether wishes changed since it was searched
 * @param refused visits that cannot be announced as they are, each with why
 */
public record PublicationPage(
        Heading heading,
        int visits,
        int villages,
        int needs,
        List<String> left,
        boolean behind,
        List<String> refused) {}
