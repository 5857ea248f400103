package fr.maillage.directory.app.upkeep;

import fr.maillage.notifications.MessageTemplate;
import fr.maillage.notifications.MessageTemplate.Variable;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written to places that should read their sheet, and to whoever proposed something. */
@Configuration(proxyBeanMethods = false)
class UpkeepMessages {

    static final String ASK = "directory.mail.reread";
    static final String ASK_BY_LETTER = "directory.mail.reread-letter";
    static final String ASK_BY_CALL = "directory.mail.reread-call";
    static final String TAKEN = "directory.mail.proposal-taken";
    static final String REFUSED = "directory.mail.proposal-refused";

    static final String PLACE = "lieu";
    static final String TERRITORY = "territoire";
    static final String SHEET = "fiche";
    static final String LINK = "lien";
    static final String ADDRESS = "adresse";
    static final String CODE = "code";
    static final String END = "fin";
    static final String NAME = "nom";
    static final String WHAT = "quoi";
    static final String REASON = "raison";

    private static final Variable OF = new Variable(PLACE, "Médiathèque de Brénac");
    private static final Variable FROM = new Variable(TERRITORY, "Pays de Lorande");
    private static final Variable SAYS =
            new Variable(SHEET, "3, place du Marché, 99120 Brénac\n01 99 00 12 34\nle mardi de 14 h à 18 h");
    private static final Variable UNTIL = new Variable(END, "20 février 2027");
    private static final Variable TO = new Variable(NAME, "Solange");

    @Bean
    MessageTemplate rereadTemplate() {
        Variable link = new Variable(LINK, "https://aide.example/ma-fiche/exemple", true);
        return new MessageTemplate(ASK, List.of(OF, FROM, SAYS, link, UNTIL), Set.of());
    }

    @Bean
    MessageTemplate rereadLetterTemplate() {
        Variable address = new Variable(ADDRESS, "aide.example/ma-fiche");
        Variable code = new Variable(CODE, "ac7k4 9mpqr", true);
        return new MessageTemplate(ASK_BY_LETTER, List.of(OF, FROM, SAYS, address, code, UNTIL), Set.of());
    }

    @Bean
    MessageTemplate rereadCallTemplate() {
        Variable link = new Variable(LINK, "https://aide.example/gestion/lieux/k3f9a");
        return new MessageTemplate(ASK_BY_CALL, List.of(OF, FROM, SAYS, link), Set.of());
    }

    @Bean
    MessageTemplate proposalTakenTemplate() {
        Variable link = new Variable(LINK, "https://aide.example/lieux/mediatheque-de-brenac-k3f9a");
        Variable what = new Variable(WHAT, "Horaires : pris. Téléphone : pas pris.");
        return new MessageTemplate(TAKEN, List.of(TO, OF, what, link), Set.of());
    }

    @Bean
    MessageTemplate proposalRefusedTemplate() {
        Variable reason = new Variable(REASON, "Le lieu nous a confirmé ses horaires.");
        return new MessageTemplate(REFUSED, List.of(TO, OF, reason), Set.of());
    }
}
