package fr.maillage.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * The page where the code of a letter is typed.
 *
 * @param typed what was typed last
 * @param mistake what was wrong with it; null for nothing
 */
public record InvitationCodePage(String typed, @Nullable String mistake) {}
