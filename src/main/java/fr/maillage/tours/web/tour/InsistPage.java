package fr.maillage.tours.web.tour;

import fr.maillage.design.Link;

/**
 * What gets in the way of putting a date back, for whoever may insist.
 *
 * @param day as the form sends it; empty when the address says it all
 */
public record InsistPage(Link tour, String back, String action, String day, HurdleWords.Said hurdles) {}
