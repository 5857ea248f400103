package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Mistake;
import java.util.List;

/** « Vérifiez vos réponses »: everything that is about to be sent, each line with where to change it. */
public record CheckPage(String about, String action, String dropUrl, List<SaidRow> rows, List<Mistake> mistakes) {}
