package fr.maillage.office.web;

import fr.maillage.office.WorkPanel.Panel;
import java.util.List;

/**
 * The home of the back office.
 *
 * @param name whoever is signed in
 * @param today in words
 * @param waiting what waits, the modules’ own order kept
 * @param done titles of what is empty, as one sentence’s list; empty when nothing is
 */
public record HomePage(String name, String today, List<Panel> waiting, String done) {}
