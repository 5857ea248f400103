package fr.maillage.registration.web;

/**
 * A session for which nobody can sign up, and why.
 *
 * @param reason message key of the sentence
 */
public record ClosedPage(SessionFacts session, String reason) {}
