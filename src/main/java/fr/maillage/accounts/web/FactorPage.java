package fr.maillage.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * The page where the second factor is set up.
 *
 * @param qr the secret for the camera, an SVG element of ours
 * @param letters the same to be typed, in groups of four
 * @param back where to go afterwards
 * @param mistake what was wrong with the code; null for nothing
 */
public record FactorPage(
        String qr, String letters, String back, @Nullable String mistake) {}
