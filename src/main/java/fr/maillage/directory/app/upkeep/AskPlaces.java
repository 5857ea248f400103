package fr.maillage.directory.app.upkeep;

import fr.maillage.accounts.Access;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.domain.upkeep.DoorWord;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications;
import fr.maillage.notifications.Recipient;
import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whoever runs a place to read its sheet: a link by e-mail, a code by letter, or a call that somebody makes. Whether the
 * person may ask is checked before.
 */
@Service
public class AskPlaces {

    private static final Period GOOD_FOR = Period.ofDays(90);
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRANCE);

    private final JdbcClient db;
    private final Places places;
    private final Confirmations confirmations;
    private final Notifications notifications;
    private final Territory territory;
    private final SheetSummary summary;
    private final DoorHashes hashes;
    private final SiteUrl site;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    AskPlaces(
            JdbcClient db,
            Places places,
            Confirmations confirmations,
            Notifications notifications,
            Territory territory,
            SheetSummary summary,
            DoorHashes hashes,
            SiteUrl site,
            Access access,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.places = places;
        this.confirmations = confirmations;
        this.notifications = notifications;
        this.territory = territory;
        this.summary = summary;
        this.hashes = hashes;
        this.site = site;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How many were asked on each channel.
     *
     * @param unreachable places with no e-mail, no street and no telephone
     * @param passedOver places that are gone, or were asked the same way less than a day ago
     */
    public record Asked(Map<Channel, Integer> by, int unreachable, int passedOver) {

        public int total() {
            return by.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The way to reach whoever runs this place, the cheapest first; empty when there is none. */
    public Optional<Channel> channel(Place place, @Nullable Channel wanted) {
        return (wanted == null ? List.of(Channel.EMAIL, Channel.LETTER, Channel.CALL) : List.of(wanted))
                .stream()
                        .filter(channel -> to(place, channel).canBeReachedBy(channel))
                        .findFirst();
    }

    /**
     * Asks these places.
     *
     * @param wanted the only way to use; null for the cheapest one that leads to each
     * @param automatic whether it is a reminder that nobody clicked
     */
    @Transactional
    public Asked ask(Collection<UUID> ids, @Nullable Channel wanted, boolean automatic) {
        Map<Channel, Integer> by = new EnumMap<>(Channel.class);
        int unreachable = 0;
        int passedOver = 0;
        for (UUID id : ids.stream().distinct().sorted().toList()) {
            Optional<Place> place = lock(id).filter(one -> !one.isGone());
            Optional<Channel> channel = place.flatMap(one -> channel(one, wanted));
            if (place.isEmpty() || (channel.isPresent() && isFresh(id, channel.get()))) {
                passedOver++;
            } else if (channel.isEmpty()) {
                unreachable++;
            } else {
                ask(place.get(), channel.get(), automatic);
                by.merge(channel.get(), 1, Integer::sum);
            }
        }
        return new Asked(by, unreachable, passedOver);
    }

    private void ask(Place place, Channel channel, boolean automatic) {
        UUID id = UuidV7.at(clock.instant());
        confirmations.revoke(place.id().value()).forEach(old -> notifications.cancel(key(old)));
        String token = channel == Channel.EMAIL ? DoorWord.forLink() : null;
        String code = channel == Channel.LETTER ? DoorWord.forPaper() : null;
        Instant until = clock.instant().atZone(FRANCE).plus(GOOD_FOR).toInstant();
        confirmations.add(
                id,
                place.id().value(),
                channel.name(),
                automatic,
                token == null ? null : hashes.hash(token),
                code == null ? null : hashes.hash(code),
                access.findCurrent().map(one -> one.id().value()).orElse(null),
                until);
        Message message = message(place, channel, id, token == null ? code : token, until);
        notifications.tell(channel == Channel.CALL ? message : message.uselessAfter(until));
        audit.record(
                "directory.confirmation.asked",
                "place",
                place.id().value().toString(),
                Map.of("channel", channel.name(), "automatic", Boolean.toString(automatic)));
    }

    private Message message(Place place, Channel channel, UUID id, @Nullable String word, Instant until) {
        String base = site.find().orElse("");
        String name = territory.settings().name();
        String sheet = summary.of(place, Locale.FRENCH);
        String end = DAY.format(until.atZone(FRANCE));
        Map<String, String> values = switch (channel) {
            case EMAIL ->
                Map.of(
                        UpkeepMessages.PLACE, place.sheet().name(),
                        UpkeepMessages.TERRITORY, name,
                        UpkeepMessages.SHEET, sheet,
                        UpkeepMessages.LINK, base + "/ma-fiche/" + word,
                        UpkeepMessages.END, end);
            case LETTER ->
                Map.of(
                        UpkeepMessages.PLACE,
                        place.sheet().name(),
                        UpkeepMessages.TERRITORY,
                        name,
                        UpkeepMessages.SHEET,
                        sheet,
                        UpkeepMessages.ADDRESS,
                        base.replaceFirst("^https?://", "") + "/ma-fiche",
                        UpkeepMessages.CODE,
                        String.valueOf(word),
                        UpkeepMessages.END,
                        end);
            case CALL, SMS ->
                Map.of(
                        UpkeepMessages.PLACE,
                        place.sheet().name(),
                        UpkeepMessages.TERRITORY,
                        name,
                        UpkeepMessages.SHEET,
                        sheet,
                        UpkeepMessages.LINK,
                        base + "/gestion/lieux/" + place.code());
        };
        String template = switch (channel) {
            case EMAIL -> UpkeepMessages.ASK;
            case LETTER -> UpkeepMessages.ASK_BY_LETTER;
            case CALL, SMS -> UpkeepMessages.ASK_BY_CALL;
        };
        return Message.now(template, to(place, channel), values, key(id));
    }

    /** In the demo territory nothing leaves for a real address, whatever somebody wrote on a sheet. */
    private Recipient to(Place place, Channel channel) {
        boolean demo = territory.settings().demo();
        String email = place.sheet().contact().emails().stream()
                .filter(one -> !demo || one.endsWith(".example"))
                .findFirst()
                .orElse(null);
        String name = place.sheet().name();
        return new Recipient(
                channel == Channel.LETTER ? PostalLines.first(name) : name,
                "fr",
                email,
                place.sheet().contact().phone(),
                PostalLines.of(name, place.sheet().address()),
                List.of(channel));
    }

    private boolean isFresh(UUID place, Channel channel) {
        return confirmations.listOf(place, 1).stream()
                .anyMatch(row -> row.channel().equals(channel.name())
                        && row.revokedAt() == null
                        && row.askedAt().plusSeconds(86_400).isAfter(clock.instant()));
    }

    private Optional<Place> lock(UUID id) {
        return db.sql("select id from directory.place where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(places::find);
    }

    private static String key(UUID request) {
        return "directory.reread:" + request;
    }
}
