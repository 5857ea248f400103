package fr.maillage.directory.web.office.sources;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.sources.Source;
import fr.maillage.directory.app.sources.SourceMapping;
import fr.maillage.directory.app.sources.SourceSettings;
import fr.maillage.directory.app.sources.SourceSettings.FileKind;
import fr.maillage.directory.domain.sources.Licence;
import fr.maillage.directory.domain.sources.Rhythm;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * The settings of a source as they were typed.
 *
 * @param version of the settings that the person saw
 */
public record SourceForm(
        int version,
        String name,
        String owner,
        String licence,
        String format,
        String url,
        String mapping,
        String contact,
        String schedule,
        String priority) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_URL = 2_000;
    /** Browsers send accents as six characters, and a form may weigh 100 KB. */
    private static final int LONGEST_MAPPING = 30_000;

    private static final int MOST_PRIORITY = 100;
    private static final int MOST_MISTAKES = 10;

    static SourceForm of(Source source) {
        SourceSettings now = source.settings();
        return new SourceForm(
                source.version(),
                now.name(),
                now.owner(),
                now.licence(),
                now.format().name(),
                now.url(),
                now.mapping(),
                now.contact(),
                now.schedule().name(),
                Integer.toString(now.priority()));
    }

    static SourceForm empty() {
        return new SourceForm(0, "", "", "", FileKind.AUTO.name(), "", "", "", Rhythm.NEVER.name(), "0");
    }

    static SourceForm read(MultiValueMap<String, String> sent) {
        String version = line(sent, "version");
        return new SourceForm(
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
                line(sent, "nom"),
                line(sent, "proprietaire"),
                line(sent, "licence"),
                line(sent, "format"),
                line(sent, "adresse"),
                text(sent, "correspondance"),
                line(sent, "contact"),
                line(sent, "rythme"),
                line(sent, "priorite"));
    }

    SourceForm withMapping(String text) {
        return new SourceForm(version, name, owner, licence, format, url, text, contact, schedule, priority);
    }

    SourceForm withVersion(int now) {
        return new SourceForm(now, name, owner, licence, format, url, mapping, contact, schedule, priority);
    }

    /** What is to be put right; the settings can be made when there is nothing. */
    List<Mistake> mistakes(Ui ui, SourceMapping mappings) {
        List<Mistake> mistakes = new ArrayList<>();
        if (name.isEmpty()) {
            mistakes.add(new Mistake("nom", ui.t("directory.sources.mistake.name")));
        }
        tooLong(ui, "nom", name, LONGEST_LINE, mistakes);
        tooLong(ui, "proprietaire", owner, LONGEST_LINE, mistakes);
        tooLong(ui, "contact", contact, LONGEST_LINE, mistakes);
        if (!url.isEmpty() && (url.length() > LONGEST_URL || !isWebAddress(url))) {
            mistakes.add(new Mistake("adresse", ui.t("directory.sources.mistake.address")));
        }
        if (url.isEmpty() && rhythm() != Rhythm.NEVER) {
            mistakes.add(new Mistake("adresse", ui.t("directory.sources.mistake.address-missing")));
        }
        if (mapping.length() > LONGEST_MAPPING) {
            tooLong(ui, "correspondance", mapping, LONGEST_MAPPING, mistakes);
        } else {
            mappings.mistakes(mapping).stream()
                    .limit(MOST_MISTAKES)
                    .map(one -> new Mistake(
                            "correspondance",
                            one.line() > 0
                                    ? ui.t("directory.sources.mistake.line", Integer.toString(one.line()), one.reason())
                                    : ui.t("directory.sources.mistake.mapping", one.reason())))
                    .forEach(mistakes::add);
        }
        if (!priority.matches("[0-9]{1,3}") || Integer.parseInt(priority) > MOST_PRIORITY) {
            mistakes.add(new Mistake("priorite", ui.t("directory.sources.mistake.priority")));
        }
        return mistakes;
    }

    private static void tooLong(Ui ui, String field, String value, int bound, List<Mistake> mistakes) {
        if (value.length() > bound) {
            mistakes.add(new Mistake(field, ui.t("directory.sources.mistake.too-long", bound)));
        }
    }

    /** Only what can be seen without asking anybody: where the name leads is checked at each reading. */
    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return scheme.matches("https?") && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The settings, once {@link #mistakes} finds nothing. */
    SourceSettings settings() {
        return new SourceSettings(
                name,
                owner,
                Licence.find(licence).map(Licence::id).orElse(""),
                among(FileKind.values(), format).orElse(FileKind.AUTO),
                url,
                mapping,
                contact,
                rhythm(),
                Integer.parseInt(priority));
    }

    private Rhythm rhythm() {
        return among(Rhythm.values(), schedule).orElse(Rhythm.NEVER);
    }

    private static <E extends Enum<E>> Optional<E> among(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }

    private static String line(MultiValueMap<String, String> sent, String field) {
        return text(sent, field).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        String text = sent.getFirst(field);
        return text == null ? "" : text.replace("\u0000", "").replace("\r\n", "\n");
    }
}
