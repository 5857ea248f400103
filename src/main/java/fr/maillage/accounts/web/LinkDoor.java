package fr.maillage.accounts.web;

/**
 * The page behind a link of an e-mail.
 *
 * @param back where to go afterwards
 * @param good whether the link still serves
 * @param first whether it changes an address, and its owner must sign in first
 */
public record LinkDoor(String token, String back, boolean good, boolean first) {}
