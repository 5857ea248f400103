package fr.maillage.office.web;

import fr.maillage.office.WorkPanel.Panel;
import java.util.List;

/**
 * The home of the back office.
 *
 * @param panels what waits, the fullest modules’ own order kept
 */
public record HomePage(List<Panel> panels) {}
