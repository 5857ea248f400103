package fr.maillage.office.web;

import fr.maillage.design.OfficeEntry;
import fr.maillage.office.WorkPanel.Panel;
import java.util.List;

/**
 * The home of the back office.
 *
 * @param name whoever is signed in
 * @param today in words
 * @param waiting what waits, the modules’ own order kept
 * @param done titles of what is empty, as one sentence’s list; empty when nothing is
 * @param places where one may go from here
 */
public record HomePage(String name, String today, List<Panel> waiting, String done, List<OfficeEntry> places) {}
