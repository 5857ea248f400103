package fr.maillage.home.web;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front page shows.
 *
 * @param topics what people most often come for, each a search
 * @param campaigns those that residents may take part in today
 * @param places how many places are in the directory
 * @param dates the next few dates of the agenda
 * @param map the territory drawn, trusted SVG
 * @param shortUrl the site's address as people type it, for paper
 * @param qr trusted SVG
 */
public record FrontPage(
        List<Link> topics,
        List<Link> campaigns,
        int places,
        List<NextDate> dates,
        String map,
        String shortUrl,
        String qr) {

    /**
     * A date of the agenda.
     *
     * @param news such as « En retard de 20 minutes »; null when there is none
     */
    public record NextDate(
            String name,
            String href,
            String when,
            String where,
            @Nullable String news) {}
}
