package fr.maillage.registration.app;

import fr.maillage.design.PhoneText;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Recipient;
import fr.maillage.platform.MaillageProperties;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationCode;
import fr.maillage.territory.Territory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Whom a message about a registration goes to, and what it says of them. */
@Component
class RegisteredRecipients {

    private final Territory territory;
    private final MaillageProperties properties;
    private final MessageSource messages;

    RegisteredRecipients(Territory territory, MaillageProperties properties, MessageSource messages) {
        this.territory = territory;
        this.properties = properties;
        this.messages = messages;
    }

    /** Nobody when there is no way to; in the demo territory nothing leaves for a real address. */
    Optional<Recipient> find(Registration to) {
        Contact contact = to.guest().contact();
        String email = contact.email();
        Optional<Channel> channel = switch (contact.channel()) {
            case EMAIL -> Optional.of(Channel.EMAIL);
            case SMS -> Optional.of(Channel.SMS);
            case CALL -> Optional.of(Channel.CALL);
            case NONE -> Optional.empty();
        };
        boolean real = email != null && !email.endsWith(".example");
        return channel.filter(way ->
                        way != Channel.EMAIL || !real || !territory.settings().demo())
                .map(way -> new Recipient(
                        to.guest().name(),
                        to.guest().language().equals("en") ? "en" : "fr",
                        email,
                        contact.phone(),
                        List.of(),
                        List.of(way)));
    }

    /** Who comes, the code, whom to phone. */
    Map<String, String> values(Registration to, Locale language) {
        Map<String, String> values = new HashMap<>();
        String phone = territory.settings().phone();
        values.put(RegistrationMessages.NAME, to.guest().comes());
        values.put(RegistrationMessages.CODE, RegistrationCode.shown(to.code()));
        values.put(
                RegistrationMessages.PHONE,
                phone == null
                        ? messages.getMessage("registration.mail.no-phone", null, language)
                        : messages.getMessage(
                                "registration.mail.phone", new Object[] {PhoneText.inPairs(phone)}, language));
        return values;
    }

    /**
     * The address that opens the registration: only where the operator said what this site is called, for what a visitor's browser
     * says is not to be believed in a message to somebody else.
     */
    String link(Registration to, String proof, Locale language) {
        String base = properties.baseUrl();
        return base == null || base.isBlank()
                ? messages.getMessage("registration.mail.no-link", null, language)
                : base.replaceFirst("/+$", "") + "/inscriptions/" + to.code() + "?p=" + proof;
    }
}
