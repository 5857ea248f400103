package fr.maillage.tours.app.bus;

import fr.maillage.notifications.MessageTemplate;
import fr.maillage.notifications.MessageTemplate.Trait;
import fr.maillage.notifications.MessageTemplate.Variable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written to those who asked to be told of the bus. */
@Configuration(proxyBeanMethods = false)
class ReminderMessages {

    static final String KEPT = "tours.mail.kept";
    static final String TOMORROW = "tours.mail.tomorrow";
    static final String CALLED_OFF = "tours.mail.called-off";
    static final String MOVED = "tours.mail.moved";
    static final String RESTORED = "tours.mail.restored";
    static final String ENDED = "tours.mail.ended";
    static final String BY_CALL = "tours.mail.call";

    static final String UNIT = "vehicule";
    static final String WHEN = "quand";
    static final String PLACE = "lieu";
    static final String PHONE = "telephone";
    static final String CODE = "code";
    static final String REASON = "raison";
    static final String BEFORE = "avant";
    static final String NAME = "nom";
    static final String WHAT = "quoi";

    private static final List<Variable> ALWAYS = List.of(
            new Variable(UNIT, "La Lorandine"),
            new Variable(WHEN, "mercredi 25 novembre 2026, de 9 h à 12 h"),
            new Variable(PLACE, "Louroux-la-Ronce, place du Four"),
            new Variable(PHONE, "01 99 00 12 34"),
            new Variable(CODE, "K7M 9PX"));

    private static final Variable WHY = new Variable(REASON, "La route n’est pas sûre.");

    @Bean
    MessageTemplate busKeptTemplate() {
        return with(KEPT, Set.of());
    }

    @Bean
    MessageTemplate busTomorrowTemplate() {
        return with(TOMORROW, Set.of(Trait.UNSUBSCRIBE));
    }

    @Bean
    MessageTemplate busCalledOffTemplate() {
        return with(CALLED_OFF, Set.of(Trait.UNSUBSCRIBE), WHY);
    }

    @Bean
    MessageTemplate busMovedTemplate() {
        return with(MOVED, Set.of(Trait.UNSUBSCRIBE), WHY, new Variable(BEFORE, "mar. 24 nov., 9 h"));
    }

    @Bean
    MessageTemplate busRestoredTemplate() {
        return with(RESTORED, Set.of(Trait.UNSUBSCRIBE));
    }

    @Bean
    MessageTemplate busEndedTemplate() {
        return with(ENDED, Set.of());
    }

    @Bean
    MessageTemplate busCallTemplate() {
        return with(
                BY_CALL, Set.of(), new Variable(NAME, "Solange Pradeix"), new Variable(WHAT, "Le bus passe bientôt."));
    }

    private static MessageTemplate with(String key, Set<Trait> traits, Variable... more) {
        return new MessageTemplate(
                key, Stream.concat(ALWAYS.stream(), Stream.of(more)).toList(), traits);
    }
}
