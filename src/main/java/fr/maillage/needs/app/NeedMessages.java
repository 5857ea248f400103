package fr.maillage.needs.app;

import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.notifications.MessageTemplate;
import fr.maillage.notifications.MessageTemplate.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written to those who raised a need, one template for each event of its life, and to the coordinator. */
@Configuration(proxyBeanMethods = false)
class NeedMessages {

    static final String CLIMB = "needs.mail.climb";

    /** To administrators: nobody who answers could be told. */
    static final String UNHEARD = "needs.mail.unheard";

    static final String WHAT = "quoi";
    static final String WHERE = "commune";
    static final String CODE = "code";
    static final String PHONE = "telephone";
    static final String SAID = "mots";
    static final String DAY = "jour";
    static final String SESSIONS = "seances";
    static final String NEEDS = "besoins";

    private static final List<Variable> ALWAYS = List.of(
            new Variable(WHAT, "Papiers et démarches en ligne"),
            new Variable(WHERE, "à Valbrune"),
            new Variable(CODE, "K7M9P"),
            new Variable(PHONE, "le 01 99 00 12 34"));

    private static final Variable WORDS = new Variable(SAID, "Nous cherchons une salle.");
    private static final Variable BY = new Variable(DAY, "vendredi 27 novembre 2026");
    private static final Variable PLANS = new Variable(
            SESSIONS, "Déclarer ses revenus, mardi 24 novembre 2026, de 14 h à 16 h, Salle des fêtes, Valbrune");

    /** The template of an event. */
    static String of(NeedEvent event) {
        return "needs.mail." + event.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Bean
    MessageTemplate needRaised() {
        return with(NeedEvent.RAISE);
    }

    @Bean
    MessageTemplate needUnderstood() {
        return with(NeedEvent.UNDERSTAND, WORDS, BY);
    }

    @Bean
    MessageTemplate needIsPlanned() {
        return with(NeedEvent.PLAN, WORDS, PLANS);
    }

    @Bean
    MessageTemplate needShifted() {
        return with(NeedEvent.SHIFT, WORDS, PLANS);
    }

    @Bean
    MessageTemplate needFellThrough() {
        return with(NeedEvent.FALL_THROUGH, WORDS, BY);
    }

    @Bean
    MessageTemplate needMet() {
        return with(NeedEvent.MEET, WORDS);
    }

    @Bean
    MessageTemplate needPartlyMet() {
        return with(NeedEvent.MEET_PARTLY, WORDS);
    }

    @Bean
    MessageTemplate needRefused() {
        return with(NeedEvent.REFUSE, WORDS);
    }

    @Bean
    MessageTemplate needReopened() {
        return with(NeedEvent.REOPEN, WORDS, BY);
    }

    @Bean
    MessageTemplate needClosed() {
        return with(NeedEvent.CLOSE);
    }

    @Bean
    MessageTemplate needJoined() {
        return with(NeedEvent.JOIN);
    }

    @Bean
    MessageTemplate needClimbed() {
        return new MessageTemplate(
                CLIMB, List.of(new Variable(NEEDS, "K7M9P, Valbrune : Papiers et démarches en ligne")), Set.of());
    }

    @Bean
    MessageTemplate needUnheard() {
        return new MessageTemplate(
                UNHEARD, List.of(new Variable(NEEDS, "K7M9P, Valbrune : Papiers et démarches en ligne")), Set.of());
    }

    private static MessageTemplate with(NeedEvent event, Variable... more) {
        return new MessageTemplate(
                of(event), Stream.concat(ALWAYS.stream(), Stream.of(more)).toList(), Set.of());
    }
}
