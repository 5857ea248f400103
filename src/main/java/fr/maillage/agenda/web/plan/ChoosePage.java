package fr.maillage.agenda.web.plan;

import fr.maillage.design.Choice;
import java.util.List;

/**
 * Which activity a new session is of.
 *
 * @param day that was clicked; empty when none was
 */
public record ChoosePage(List<Choice> activities, String day) {}
