package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Choice;
import fr.maillage.design.Listing;
import fr.maillage.directory.web.office.PlacePage.Event;
import java.util.List;

/** Everything that happened to a place’s sheet, newest first. */
public record HistoryPage(
        String name, String url, Listing listing, List<Event> events, List<Choice> people, boolean mayEdit) {}
