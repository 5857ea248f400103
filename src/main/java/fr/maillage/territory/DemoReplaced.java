package fr.maillage.territory;

/**
 * A real territory has taken the place of the invented one. Whoever holds invented data takes them away; published in the
 * transaction that brings the real communes, delivered to listeners of this process.
 */
public record DemoReplaced() {}
