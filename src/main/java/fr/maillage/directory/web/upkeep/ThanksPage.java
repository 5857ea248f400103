package fr.maillage.directory.web.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * What comes after sending.
 *
 * @param code to quote on the telephone; null when there is none
 * @param backUrl where to go next
 */
public record ThanksPage(
        String title, String text, @Nullable String code, String backUrl, String backLabel) {}
