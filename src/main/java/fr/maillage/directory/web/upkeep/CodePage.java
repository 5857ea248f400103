package fr.maillage.directory.web.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * Where the code of a letter is typed.
 *
 * @param mistake what is wrong with it; null when nothing is
 * @param over whether a link that serves no more led here
 */
public record CodePage(String typed, @Nullable String mistake, boolean over) {}
