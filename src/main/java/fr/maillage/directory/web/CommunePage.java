package fr.maillage.directory.web;

import fr.maillage.design.Link;
import fr.maillage.directory.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune's page: the nearest help of each kind.
 *
 * @param epci the intercommunality it belongs to; null when none is known
 * @param kinds what one may need, with the nearest places for it; only kinds that some place helps with
 * @param missing kinds of help that no place within reach gives
 * @param listUrl all places near the commune
 * @param panels what other modules have near it
 * @param shortUrl the page's address as people type it
 * @param qr trusted SVG
 */
public record CommunePage(
        String name,
        String path,
        List<Link> crumbs,
        @Nullable String epci,
        List<Kind> kinds,
        List<String> missing,
        String listUrl,
        List<Panel> panels,
        String shortUrl,
        String qr) {

    /** One kind of help. */
    public record Kind(String title, String listUrl, List<PlaceView> places) {}
}
