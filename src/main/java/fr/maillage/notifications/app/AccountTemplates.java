package fr.maillage.notifications.app;

import fr.maillage.notifications.MessageTemplate;
import fr.maillage.notifications.MessageTemplate.Trait;
import fr.maillage.notifications.MessageTemplate.Variable;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said to people about their own account, and the message that tries the sending out. */
@Configuration(proxyBeanMethods = false)
class AccountTemplates {

    static final String SIGN_IN = "notifications.mail.sign-in";
    static final String INVITATION = "notifications.mail.invitation";
    static final String PRINTED_INVITATION = "notifications.mail.printed-invitation";
    static final String SECURITY = "notifications.mail.security";
    static final String TRIAL = "notifications.mail.trial";

    static final String NAME = "nom";
    static final String LINK = "lien";
    static final String CODE = "code";
    static final String END = "fin";
    static final String INVITED_BY = "invite-par";
    static final String ADDRESS = "adresse";
    static final String WHAT = "quoi";
    static final String DAY = "date";

    private static final Variable TO = new Variable(NAME, "Nadège Brivezac");
    private static final Variable UNTIL = new Variable(END, "mardi 24 novembre à 14 h 30");
    private static final Variable OPENS = new Variable(LINK, "https://aide.example/entrer/exemple", true);
    private static final Variable HOST = new Variable(INVITED_BY, "Odile Fontaubert");

    @Bean
    MessageTemplate signInTemplate() {
        return new MessageTemplate(SIGN_IN, List.of(TO, OPENS, UNTIL), Set.of(Trait.URGENT));
    }

    @Bean
    MessageTemplate invitationTemplate() {
        return new MessageTemplate(INVITATION, List.of(TO, HOST, OPENS, UNTIL), Set.of());
    }

    @Bean
    MessageTemplate printedInvitationTemplate() {
        return new MessageTemplate(
                PRINTED_INVITATION,
                List.of(
                        TO,
                        HOST,
                        new Variable(ADDRESS, "aide.example/invitation"),
                        new Variable(CODE, "ac7k 49mp", true),
                        UNTIL),
                Set.of());
    }

    @Bean
    MessageTemplate securityTemplate() {
        return new MessageTemplate(
                SECURITY,
                List.of(
                        TO,
                        new Variable(WHAT, "Votre mot de passe a été changé"),
                        new Variable(DAY, "mardi 24 novembre à 14 h 30")),
                Set.of(Trait.URGENT));
    }

    @Bean
    MessageTemplate trialTemplate() {
        return new MessageTemplate(TRIAL, List.of(TO, new Variable(DAY, "mardi 24 novembre à 14 h 30")), Set.of());
    }
}
