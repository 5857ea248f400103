package fr.maillage.agenda.web.feed;

import fr.maillage.design.Choice;
import java.util.List;

/**
 * How to follow the agenda, and the addresses of what was chosen.
 *
 * @param title what a calendar will call it
 * @param address to be copied
 * @param subscribe the same address, which opens the calendar of the device
 * @param atom path of the news feed
 * @param json path of the data
 * @param preview path of the list to embed
 * @param frame the words that embed it
 */
public record FeedsPage(
        List<Choice> communes,
        String commune,
        List<Choice> themes,
        String theme,
        List<Choice> kinds,
        String kind,
        String title,
        String address,
        String subscribe,
        String atom,
        String json,
        String preview,
        String frame,
        List<Parameter> parameters) {

    /** What can be said in an address. */
    public record Parameter(String name, String example, String text) {}
}
