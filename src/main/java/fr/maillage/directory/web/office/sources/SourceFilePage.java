package fr.maillage.directory.web.office.sources;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;

/**
 * A file to be brought by hand.
 *
 * @param source the one that is chosen; empty for none yet
 * @param most megabytes of a file
 */
public record SourceFilePage(String source, List<Choice> sources, List<Mistake> mistakes, int most) {}
