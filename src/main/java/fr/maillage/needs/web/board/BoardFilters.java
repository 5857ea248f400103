package fr.maillage.needs.web.board;

import fr.maillage.design.Choice;
import java.util.List;

/** What the board can be narrowed by. */
public record BoardFilters(
        List<Choice> states,
        List<Choice> themes,
        List<Choice> epcis,
        List<Choice> communes,
        List<Choice> ages,
        List<Choice> urgencies) {}
