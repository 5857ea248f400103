package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.AccessMode;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Cost;
import fr.maillage.directory.Itinerancy;
import fr.maillage.directory.Label;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.Typology;
import fr.maillage.shared.PlainText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the words of version 0 of the standard mean in the present one.
 *
 * <p>Source: the lists of values of version 0 (2022) against those of version 1. Long words such as « Seul : j’ai accès à du
 * matériel et une connexion » are known by what stands before the colon.
 */
final class OldWords {

    private static final Map<String, StandardTerm> WORDS = new HashMap<>();

    static {
        put(Service.ADMINISTRATIVE_HELP, "Devenir autonome dans les démarches administratives");
        put(Service.ADMINISTRATIVE_HELP, "Réaliser des démarches administratives avec un accompagnement");
        put(Service.ADMINISTRATIVE_HELP, "Accompagner les démarches de santé");
        put(Service.EVERYDAY_SKILLS, "Prendre en main un smartphone ou une tablette");
        put(Service.EVERYDAY_SKILLS, "Prendre en main un ordinateur");
        put(Service.EVERYDAY_SKILLS, "Utiliser le numérique au quotidien");
        put(Service.JOB_SEARCH, "Favoriser mon insertion professionnelle");
        put(Service.JOB_SEARCH, "Créer et développer mon entreprise");
        put(Service.DIGITAL_CULTURE, "Approfondir ma culture numérique");
        put(Service.DIGITAL_CULTURE, "Promouvoir la citoyenneté numérique");
        put(Service.PARENTING, "Soutenir la parentalité et l'éducation avec le numérique");
        put(Service.CREATION, "Créer avec le numérique");
        put(Service.ACCESS_EQUIPMENT, "Accéder à une connexion internet");
        put(Service.ACCESS_EQUIPMENT, "Accéder à du matériel");
        put(Service.CHEAP_EQUIPMENT, "S'équiper en matériel informatique");

        put(Audience.SENIORS, "Seniors (+ 65 ans)");
        put(Audience.FAMILIES, "Familles/enfants");
        put(Audience.FAMILIES, "Familles");
        put(Audience.YOUNG, "Jeunes (16-26 ans)");
        put(Audience.WOMEN, "Uniquement femmes");
        put(SpecificCare.OTHER_LANGUAGES, "Public langues étrangères");
        put(SpecificCare.OTHER_LANGUAGES, "Langues étrangères");
        put(SpecificCare.MENTAL_DISABILITY, "Handicaps psychiques");
        put(SpecificCare.ILLITERACY, "Personnes en situation d'illettrisme");

        put(Cost.PAYING, "Adhésion");

        put(Programme.CONSEILLERS_NUMERIQUES, "CNFS");
        put(Programme.CONSEILLERS_NUMERIQUES, "Conseiller numérique");
        put(Programme.CONSEILLERS_NUMERIQUES, "Conseillers numériques France Services");
        put(Programme.CONSEILLERS_NUMERIQUES, "Conseiller numérique France Services");
        put(Programme.GRANDE_ECOLE_DU_NUMERIQUE, "Grandes écoles du numérique");
        put(Programme.CAF_ACCESS_POINT, "Point relais CAF");
        put(Programme.CAF_ACCESS_POINT, "Point numérique CAF");
        put(Programme.REFERENCE_LIBRARY, "Bibliothèques numériques de référence");
        put(Label.ETAPES_NUMERIQUES, "Étapes numériques");
        put(Label.SUD_LABS, "SudLabs");
        put(Label.SUD_LABS, "SUD LABS");
        put(Label.ARNIA, "Arnia/MedNum BFC");

        put(SupportMode.ON_ONES_OWN, "Seul");
        put(SupportMode.INDIVIDUAL, "Avec de l'aide");
        put(SupportMode.INDIVIDUAL, "A ma place");
        put(SupportMode.WORKSHOP, "Dans un atelier");
        put(AccessMode.MAIL, "Contacter par courriel");
        put(AccessMode.BOOK_ONLINE, "Prendre RDV en ligne");

        put(Itinerancy.ITINERANT, "oui");
        put(Itinerancy.FIXED, "non");
        put(Typology.FT, "Pôle emploi");
        put(Typology.FT, "PE");
        put(Typology.RFS, "France Services");
    }

    private OldWords() {}

    /** The term of that list that an old word means. */
    static <T extends Enum<T> & StandardTerm> Optional<T> find(Class<T> type, String word) {
        StandardTerm whole = WORDS.get(key(type, word));
        int colon = word.indexOf(':');
        StandardTerm term = whole == null && colon > 0 ? WORDS.get(key(type, word.substring(0, colon))) : whole;
        return Optional.ofNullable(term).map(type::cast);
    }

    private static void put(StandardTerm term, String word) {
        WORDS.put(key(term.getClass(), word), term);
    }

    private static String key(Class<?> type, String word) {
        return type.getSimpleName() + " " + PlainText.of(word);
    }
}
