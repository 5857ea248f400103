package fr.maillage.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * The page that asks for a code.
 *
 * @param recovery whether one of the codes on paper is asked for, instead of the application’s
 * @param back where to go afterwards
 * @param mistake what was wrong with the last one; null for nothing
 */
public record CodePage(
        boolean recovery, String back, @Nullable String mistake) {}
