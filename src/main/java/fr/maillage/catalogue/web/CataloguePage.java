package fr.maillage.catalogue.web;

import fr.maillage.catalogue.app.Contents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as a page.
 *
 * @param season « Hiver 2027 »
 * @param path canonical
 * @param introduction paragraphs
 * @param coverLine may be empty
 * @param byTheme how the chapters are arranged
 * @param parts the chapters, when there are too many dates for one page and none was chosen; then {@code contents} has none
 * @param part the chapter chosen; null for all
 * @param whole where the whole catalogue is, from a chapter
 * @param other the same arranged the other way
 * @param file the same as a booklet to print
 * @param nextSeason the season after, when it has begun to fill; null otherwise
 * @param shortUrl the address as it is typed
 * @param qr trusted markup of the same
 */
public record CataloguePage(
        String season,
        String path,
        String coverLine,
        List<String> introduction,
        boolean byTheme,
        List<Part> parts,
        @Nullable String part,
        String whole,
        String other,
        String file,
        @Nullable Part nextSeason,
        Contents contents,
        String shortUrl,
        String qr) {

    /** A link and its words. */
    public record Part(String name, String href) {}
}
