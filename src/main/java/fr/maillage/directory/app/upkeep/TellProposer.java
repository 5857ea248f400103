package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.Place;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.upkeep.Proposals.Kind;
import fr.maillage.directory.app.upkeep.Proposals.Proposal;
import fr.maillage.directory.app.upkeep.Proposals.State;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.upkeep.ContactText;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications;
import fr.maillage.notifications.Notifications.Told;
import fr.maillage.notifications.Recipient;
import fr.maillage.territory.Territory;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers whoever proposed something and left a telephone number or an e-mail address. */
@Component
class TellProposer {

    private final Notifications notifications;
    private final Places places;
    private final Territory territory;
    private final SiteUrl site;
    private final MessageSource messages;

    TellProposer(
            Notifications notifications, Places places, Territory territory, SiteUrl site, MessageSource messages) {
        this.notifications = notifications;
        this.places = places;
        this.territory = territory;
        this.site = site;
        this.messages = messages;
    }

    /** Whether there was a way to. In the demo territory nothing leaves for a real address. */
    boolean tell(Proposal proposal) {
        Optional<Recipient> to = ContactText.read(proposal.contact()).flatMap(contact -> to(proposal, contact));
        if (to.isEmpty()) {
            return false;
        }
        Place place =
                proposal.place() == null ? null : places.find(proposal.place()).orElse(null);
        Map<String, String> values = new HashMap<>();
        values.put(UpkeepMessages.NAME, to.get().name());
        values.put(
                UpkeepMessages.PLACE,
                place == null ? name(proposal) : place.sheet().name());
        boolean refused = proposal.state() == State.REFUSED;
        if (refused) {
            values.put(UpkeepMessages.REASON, proposal.reason());
        } else {
            values.put(UpkeepMessages.WHAT, what(proposal));
            values.put(UpkeepMessages.LINK, link(place));
        }
        String template = refused ? UpkeepMessages.REFUSED : UpkeepMessages.TAKEN;
        return notifications.tell(Message.now(template, to.get(), values, "directory.proposal:" + proposal.id()))
                instanceof Told.Queued;
    }

    private Optional<Recipient> to(Proposal proposal, ContactText contact) {
        String name = proposal.name().isBlank() ? text(proposal, "directory.told.anybody") : proposal.name();
        String language = proposal.language().equals("en") ? "en" : "fr";
        if (contact.kind() == ContactText.Kind.EMAIL) {
            return territory.settings().demo() && !contact.text().endsWith(".example")
                    ? Optional.empty()
                    : Optional.of(Recipient.byEmail(name, language, contact.text()));
        }
        Channel channel = contact.kind() == ContactText.Kind.MOBILE ? Channel.SMS : Channel.CALL;
        return Optional.of(new Recipient(name, language, null, contact.text(), List.of(), List.of(channel)));
    }

    private String what(Proposal proposal) {
        if (proposal.kind() == Kind.CLOSED) {
            return text(proposal, "directory.told.closed");
        }
        if (proposal.kind() == Kind.NEW) {
            return text(proposal, "directory.told.added");
        }
        if (proposal.state() == State.ACCEPTED) {
            return text(proposal, "directory.told.corrected");
        }
        Set<StandardField> taken = proposal.accepted().stream()
                .flatMap(column -> StandardField.find(column).stream())
                .collect(Collectors.toSet());
        Set<StandardField> left = new HashSet<>(proposal.cells().keySet());
        left.removeAll(taken);
        return left.isEmpty()
                ? text(proposal, "directory.told.other-words")
                : text(proposal, "directory.told.partly", fields(proposal, taken), fields(proposal, left));
    }

    private String fields(Proposal proposal, Collection<StandardField> fields) {
        return fields.stream()
                .sorted()
                .filter(field -> field != StandardField.INSEE_CODE && field != StandardField.LONGITUDE)
                .map(field -> text(proposal, "directory.field." + field.column()))
                .collect(Collectors.joining(", "));
    }

    private String link(@Nullable Place place) {
        String base = site.find().orElse("");
        return place == null || place.isGone() ? base + "/lieux" : base + "/lieux/" + place.publicName();
    }

    private static String name(Proposal proposal) {
        return proposal.cells().getOrDefault(StandardField.NAME, "");
    }

    private String text(Proposal proposal, String key, Object... arguments) {
        return messages.getMessage(key, arguments, proposal.language().equals("en") ? Locale.ENGLISH : Locale.FRENCH);
    }
}
