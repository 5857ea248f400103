package fr.maillage.registration.app;

import fr.maillage.notifications.MessageTemplate;
import fr.maillage.notifications.MessageTemplate.Variable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written to those who signed up. */
@Configuration(proxyBeanMethods = false)
class RegistrationMessages {

    static final String CONFIRMED = "registration.mail.confirmed";
    static final String WAITING = "registration.mail.waiting";
    static final String OFFERED = "registration.mail.offered";
    static final String LAPSED = "registration.mail.lapsed";
    static final String GIVEN_UP = "registration.mail.given-up";
    static final String REMINDER = "registration.mail.reminder";
    static final String CALLED_OFF = "registration.mail.called-off";
    static final String RESTORED = "registration.mail.restored";
    static final String MOVED = "registration.mail.moved";
    static final String BY_CALL = "registration.mail.call";

    static final String NAME = "nom";
    static final String SESSION = "seance";
    static final String WHEN = "quand";
    static final String PLACE = "lieu";
    static final String CODE = "code";
    static final String PHONE = "telephone";
    static final String LINK = "lien";
    static final String LIMIT = "limite";
    static final String REASON = "raison";
    static final String BEFORE = "avant";
    static final String WHAT = "quoi";

    /** What every message says. */
    private static final List<Variable> ALWAYS = List.of(
            new Variable(NAME, "Solange Pradeix"),
            new Variable(SESSION, "Envoyer un message"),
            new Variable(WHEN, "mercredi 25 novembre 2026, de 14 h à 16 h"),
            new Variable(PLACE, "Salle des fêtes, 2 place du Marché, Valbrune"),
            new Variable(CODE, "K7M 9PX"),
            new Variable(PHONE, "le 01 99 00 12 34"));

    private static final Variable DOOR = new Variable(LINK, "https://aide.example/inscriptions/k7m9px?p=exemple", true);
    private static final Variable WHY = new Variable(REASON, "L’animatrice est malade.");

    @Bean
    MessageTemplate confirmedTemplate() {
        return with(CONFIRMED, DOOR);
    }

    @Bean
    MessageTemplate waitingTemplate() {
        return with(WAITING, DOOR);
    }

    @Bean
    MessageTemplate offeredTemplate() {
        return with(OFFERED, DOOR, new Variable(LIMIT, "vendredi 20 novembre 2026 à 14 h"));
    }

    @Bean
    MessageTemplate lapsedTemplate() {
        return with(LAPSED);
    }

    @Bean
    MessageTemplate givenUpTemplate() {
        return with(GIVEN_UP);
    }

    @Bean
    MessageTemplate reminderTemplate() {
        return with(REMINDER, DOOR);
    }

    @Bean
    MessageTemplate calledOffTemplate() {
        return with(CALLED_OFF, WHY);
    }

    @Bean
    MessageTemplate signUpRestoredTemplate() {
        return with(RESTORED, DOOR);
    }

    @Bean
    MessageTemplate movedTemplate() {
        return with(MOVED, DOOR, WHY, new Variable(BEFORE, "mardi 24 novembre 2026, de 14 h à 16 h"));
    }

    @Bean
    MessageTemplate signUpCallTemplate() {
        return with(BY_CALL, new Variable(WHAT, "La séance est annulée."));
    }

    private static MessageTemplate with(String key, Variable... more) {
        return new MessageTemplate(
                key, Stream.concat(ALWAYS.stream(), Stream.of(more)).toList(), Set.of());
    }
}
