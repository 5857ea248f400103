package fr.maillage.accounts.web;

/**
 * The page behind a link of an e-mail.
 *
 * @param back where to go afterwards
 * @param good whether the link still serves
 */
public record LinkDoor(String token, String back, boolean good) {}
