package fr.maillage.design.web;

import java.util.List;

/**
 * Every component side by side.
 *
 * @param styles style sheets of all components
 * @param modules scripts of all components
 */
public record Gallery(List<String> styles, List<String> modules) {}
