package fr.maillage.agenda.web.intake;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.app.intake.Feed;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.territory.CommuneCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The settings of a calendar as they are typed.
 *
 * @param place the end of the address of a place’s page, or all of that address
 * @param published {@code oui} or {@code non}
 */
public record FeedForm(
        int version,
        String name,
        String url,
        String organisation,
        String place,
        String commune,
        String kind,
        List<String> themes,
        String published,
        String hours) {

    /** Hours between two readings that can be chosen. */
    static final List<Integer> RHYTHMS = List.of(1, 6, 24, 168);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2_000;

    static FeedForm empty() {
        return new FeedForm(0, "", "", "", "", "", ActivityKind.EVENT.name(), List.of(), "oui", "6");
    }

    static FeedForm of(Feed feed, Directory directory) {
        Feed.Settings settings = feed.settings();
        return new FeedForm(
                feed.version(),
                settings.name(),
                settings.url(),
                settings.organisation() == null ? "" : settings.organisation().toString(),
                placeName(settings.place(), directory),
                settings.commune() == null ? "" : settings.commune(),
                settings.kind().name(),
                Terms.fromMask(Service.class, settings.services()).stream()
                        .map(Service::code)
                        .toList(),
                settings.published() ? "oui" : "non",
                Integer.toString(settings.everyHours()));
    }

    private static String placeName(@Nullable UUID place, Directory directory) {
        if (place == null) {
            return "";
        }
        Place known = directory.listPlaces(Set.of(new PlaceId(place))).get(new PlaceId(place));
        return known == null ? "" : known.publicName();
    }

    static FeedForm read(MultiValueMap<String, String> sent) {
        String version = line(sent, "version");
        return new FeedForm(
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
                line(sent, "nom"),
                line(sent, "adresse"),
                line(sent, "organisation"),
                line(sent, "lieu"),
                line(sent, "commune"),
                line(sent, "type"),
                sent.getOrDefault("theme", List.of()),
                line(sent, "publier"),
                line(sent, "rythme"));
    }

    /** What is to be put right; the settings can be made when there is nothing. */
    List<Mistake> mistakes(Ui ui, Directory directory) {
        List<Mistake> mistakes = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            mistakes.add(new Mistake("nom", ui.t("agenda.intake.mistake.name")));
        }
        if (!isWebAddress(url) || url.length() > LONGEST_URL) {
            mistakes.add(new Mistake("adresse", ui.t("agenda.intake.mistake.address")));
        }
        if (!place.isEmpty() && findPlace(directory).isEmpty()) {
            mistakes.add(new Mistake("lieu", ui.t("agenda.intake.mistake.place")));
        }
        return mistakes;
    }

    private Optional<Place> findPlace(Directory directory) {
        String code = place.replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst(".*[-/]", "");
        return directory.findPlace(code);
    }

    /** The settings, once {@link #mistakes} finds nothing. */
    Feed.Settings settings(Directory directory) {
        Set<Service> services = EnumSet.noneOf(Service.class);
        themes.forEach(one -> Terms.find(Service.class, one).ifPresent(services::add));
        return new Feed.Settings(
                name,
                url,
                id(organisation),
                findPlace(directory).map(one -> one.id().value()).orElse(null),
                CommuneCode.read(commune).map(CommuneCode::value).orElse(null),
                Arrays.stream(ActivityKind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(ActivityKind.EVENT),
                Terms.mask(services),
                !published.equals("non"),
                RHYTHMS.stream()
                        .filter(one -> hours.equals(one.toString()))
                        .findFirst()
                        .orElse(6));
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Only what can be seen without asking anybody: where the name leads is checked at each reading. */
    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return String.valueOf(uri.getScheme()).matches("(?i)https?|webcals?")
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String line(MultiValueMap<String, String> sent, String field) {
        String text = sent.getFirst(field);
        return text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
