package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Choice;
import java.util.List;

/**
 * Before places are asked to read their sheet.
 *
 * @param places each with the way in which it will be asked
 * @param unreachable those without e-mail, street and telephone
 * @param ways how to ask: the cheapest way of each, or one way for all
 */
public record AskPage(List<Line> places, List<Line> unreachable, int passedOver, List<Choice> ways, String back) {

    /** A place concerned. */
    public record Line(String id, String name, String commune, String channel) {}
}
