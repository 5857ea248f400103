package fr.maillage.catalogue.app;

import fr.maillage.agenda.Feature;
import fr.maillage.catalogue.app.Contents.Chapter;
import fr.maillage.catalogue.app.Contents.Mark;
import fr.maillage.catalogue.app.Contents.Offer;
import fr.maillage.catalogue.app.EditionTexts.Text;
import fr.maillage.catalogue.app.Matter.Line;
import fr.maillage.catalogue.domain.Arrangement;
import fr.maillage.documents.QrCode;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Brings together all that a booklet tells. Paper is in French. */
@Service
public class PrepareBooklet {

    private static final Locale FRENCH = Locale.FRENCH;
    private static final double MESH_WIDTH_MILLIMETRES = 122;
    private static final double MESH_HEIGHT_MILLIMETRES = 88;
    private static final int QR_MILLIMETRES = 34;

    private final ComposeContents compose;
    private final EditionTexts texts;
    private final Letterhead letterhead;
    private final PlacesMap map;
    private final Territory territory;

    PrepareBooklet(
            ComposeContents compose, EditionTexts texts, Letterhead letterhead, PlacesMap map, Territory territory) {
        this.compose = compose;
        this.texts = texts;
        this.letterhead = letterhead;
        this.map = map;
        this.territory = territory;
    }

    /**
     * What a booklet of that edition tells.
     *
     * @param site the address of this instance, such as {@code https://pays.example}
     */
    public Matter prepare(Edition edition, String site) {
        Wording wording = compose.wording(FRENCH);
        Contents contents = compose.compose(edition, FRENCH);
        Text text = texts.find(edition.quarter()).orElse(EditionTexts.NONE);
        String season = wording.season(edition.quarter());
        Matter.Sender sender = letterhead.sender(site);
        return new Matter(
                "Catalogue des ateliers – " + season + " – " + sender.name(),
                sender,
                letterhead.colours(),
                season,
                wording.months(edition.quarter()),
                text.coverLine(),
                edition.zone(),
                paragraphs(text.introduction()),
                MeshDrawing.draw(
                        communes(edition),
                        busy(contents),
                        letterhead.accent(),
                        MESH_WIDTH_MILLIMETRES,
                        MESH_HEIGHT_MILLIMETRES),
                map.draw(contents.places()),
                QrCode.onPaper(site + "/agenda", QR_MILLIMETRES, "Code QR : l’agenda sur internet"),
                sender.site() + "/agenda",
                edition.drafts(),
                edition.arrangement() == Arrangement.BY_THEME,
                contents,
                legend(contents),
                offers(contents).anyMatch(offer -> offer.dots() > 0),
                index(contents, Offer::themes),
                communeIndex(contents),
                index(contents, offer -> List.of(offer.title())));
    }

    private List<Commune> communes(Edition edition) {
        return territory.listPerimeter().stream()
                .filter(commune ->
                        edition.communes() == null || edition.communes().contains(commune.code()))
                .toList();
    }

    private Map<CommuneCode, Integer> busy(Contents contents) {
        Map<String, CommuneCode> codes = territory.listPerimeter().stream()
                .collect(Collectors.toMap(Commune::name, Commune::code, (one, other) -> one));
        Map<CommuneCode, Integer> busy = new HashMap<>();
        offers(contents).flatMap(offer -> offer.days().stream()).forEach(day -> {
            CommuneCode code = codes.get(day.commune());
            if (code != null) {
                busy.merge(code, 1, Integer::sum);
            }
        });
        return busy;
    }

    private static List<Mark> legend(Contents contents) {
        Map<Feature, Mark> marks = new TreeMap<>();
        offers(contents).flatMap(offer -> offer.features().stream()).forEach(mark -> marks.put(mark.feature(), mark));
        return List.copyOf(marks.values());
    }

    private static List<Line> index(Contents contents, Function<Offer, List<String>> words) {
        Map<String, List<String>> lines = sorted();
        offers(contents)
                .forEach(offer -> words.apply(offer)
                        .forEach(word -> lines.computeIfAbsent(word, first -> new ArrayList<>())
                                .add(offer.id())));
        return lines(lines);
    }

    private static List<Line> communeIndex(Contents contents) {
        Map<String, List<String>> lines = sorted();
        offers(contents)
                .forEach(offer -> offer.days().stream()
                        .map(Contents.Day::commune)
                        .distinct()
                        .forEach(commune -> lines.computeIfAbsent(commune, first -> new ArrayList<>())
                                .add(offer.id())));
        contents.help()
                .forEach(help -> lines.computeIfAbsent(help.commune(), first -> new ArrayList<>())
                        .add(help.id()));
        return lines(lines);
    }

    private static Map<String, List<String>> sorted() {
        Comparator<Object> french = Collator.getInstance(FRENCH);
        return new TreeMap<>(
                Comparator.<String, Object>comparing(word -> word, french).thenComparing(Comparator.naturalOrder()));
    }

    private static List<Line> lines(Map<String, List<String>> lines) {
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey(), List.copyOf(line.getValue())))
                .toList();
    }

    private static Stream<Offer> offers(Contents contents) {
        return contents.chapters().stream().map(Chapter::offers).flatMap(List::stream);
    }

    /** The paragraphs of a text, which empty lines part. */
    public static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R", -1))
                .map(paragraph -> paragraph.strip().replaceAll("\\s*\\R\\s*", " "))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
