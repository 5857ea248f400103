package fr.maillage.catalogue.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a booklet tells, before it has pages. Two that are equal make the same file.
 *
 * @param title of the file
 * @param colours trusted: the address of the few styles that carry the territory's colour
 * @param zone the communes it is about; empty for the whole territory
 * @param introduction paragraphs
 * @param mesh trusted markup: the picture on the cover
 * @param map trusted markup; empty when there is no place
 * @param qr trusted markup: the address of the agenda
 * @param address where to find the agenda, as it is typed
 * @param draft whether it is none yet
 * @param legend the marks that this catalogue uses, with their words
 * @param levels whether any level is told
 */
public record Matter(
        String title,
        Sender sender,
        String colours,
        String season,
        String months,
        String coverLine,
        String zone,
        List<String> introduction,
        String mesh,
        String map,
        String qr,
        String address,
        boolean draft,
        boolean byTheme,
        Contents contents,
        List<Contents.Mark> legend,
        boolean levels,
        List<Line> themes,
        List<Line> communes,
        List<Line> titles) {

    /** The parts that are always there; also the ids of their anchors. */
    public static final String SIGN_UP = "inscription";

    public static final String CONTENTS = "sommaire";
    public static final String MAP = "carte";
    public static final String HELP = "permanences";
    public static final String INDEX = "index";

    /**
     * Who publishes it.
     *
     * @param phone in pairs; null when the territory has none
     * @param site without {@code https://}
     * @param logo a {@code data:} address; null when there is none
     */
    public record Sender(
            String name,
            @Nullable String phone,
            String site,
            @Nullable String logo,
            boolean demo) {}

    /** A line of an index and the anchors it leads to. */
    public record Line(String words, List<String> anchors) {}

    /** An entry of the file's own table of contents. */
    public record Bookmark(String anchor, String name, List<Bookmark> below) {}

    /** In the order of the document. */
    public List<Bookmark> bookmarks() {
        List<Bookmark> all = new ArrayList<>();
        all.add(leaf(SIGN_UP, "S’inscrire"));
        all.add(leaf(CONTENTS, "Sommaire"));
        if (!map.isEmpty()) {
            all.add(leaf(MAP, "Carte des lieux"));
        }
        contents.chapters()
                .forEach(chapter -> all.add(new Bookmark(
                        chapter.id(),
                        chapter.name(),
                        chapter.offers().stream()
                                .map(offer -> leaf(offer.id(), offer.title()))
                                .toList())));
        if (!contents.help().isEmpty()) {
            all.add(new Bookmark(
                    HELP,
                    "Permanences",
                    contents.help().stream()
                            .map(help -> leaf(help.id(), help.commune()))
                            .toList()));
        }
        if (!contents.chapters().isEmpty()) {
            all.add(leaf(INDEX, "Index"));
        }
        return all;
    }

    /** The anchors of all bookmarks, depth first. */
    List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        bookmarks().forEach(bookmark -> {
            anchors.add(bookmark.anchor());
            bookmark.below().forEach(below -> anchors.add(below.anchor()));
        });
        return anchors;
    }

    private static Bookmark leaf(String anchor, String name) {
        return new Bookmark(anchor, name, List.of());
    }
}
