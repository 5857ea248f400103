package fr.maillage.office.web;

import fr.maillage.office.OfficeSearch.Hit;
import java.util.List;
import java.util.Map;

/**
 * What the search of the back office found.
 *
 * @param asked the words, tidied
 * @param found by kind of thing, kinds in the modules’ order; empty also when nothing was asked
 */
public record SearchPage(String asked, Map<String, List<Hit>> found) {}
