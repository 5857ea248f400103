package fr.maillage.opendata.domain;

import fr.maillage.directory.AccessMode;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Offer;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.Typology;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Terms of the national standard in the closed lists of data·inclusion, schema version 1. What has no equal there is left out. */
final class InclusionWords {

    private static final Map<Service, List<String>> THEMES = Map.of(
            Service.ADMINISTRATIVE_HELP,
            List.of(
                    "numerique--acceder-a-des-services-en-ligne",
                    "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives"),
            Service.EVERYDAY_SKILLS,
            List.of("numerique--maitriser-les-fondamentaux-du-numerique"),
            Service.JOB_SEARCH,
            List.of(
                    "numerique--maitriser-les-fondamentaux-du-numerique",
                    "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi"),
            Service.SAFE_USE,
            List.of("numerique--maitriser-les-fondamentaux-du-numerique"),
            Service.PARENTING,
            List.of(
                    "numerique--maitriser-les-fondamentaux-du-numerique",
                    "famille--soutien-a-la-parentalite-et-a-leducation"),
            Service.CREATION,
            List.of(
                    "numerique--maitriser-les-fondamentaux-du-numerique",
                    "remobilisation--activites-sportives-et-culturelles"),
            Service.DIGITAL_CULTURE,
            List.of("numerique--maitriser-les-fondamentaux-du-numerique"),
            Service.ACCESS_EQUIPMENT,
            List.of("numerique--acceder-a-une-connexion-internet"),
            Service.CHEAP_EQUIPMENT,
            List.of("numerique--acquerir-un-equipement"));

    private static final Map<Audience, String> AUDIENCES = Map.of(
            Audience.YOUNG, "jeunes",
            Audience.STUDENTS, "etudiants",
            Audience.FAMILIES, "familles",
            Audience.SENIORS, "seniors",
            Audience.WOMEN, "femmes");

    private static final Set<SpecificCare> DISABILITIES = Set.of(
            SpecificCare.DEAFNESS,
            SpecificCare.MOTOR_DISABILITY,
            SpecificCare.MENTAL_DISABILITY,
            SpecificCare.VISUAL_IMPAIRMENT);

    private static final Map<Programme, String> BY_PROGRAMME = Map.of(
            Programme.AIDANTS_CONNECT, "aidants-connect",
            Programme.CONSEILLERS_NUMERIQUES, "conseillers-numeriques",
            Programme.EMMAUS_CONNECT, "emmaus",
            Programme.FRANCE_SERVICES, "france-service",
            Programme.GRANDE_ECOLE_DU_NUMERIQUE, "grandes-ecoles-du-numerique",
            Programme.CROIX_ROUGE, "croix-rouge");

    private static final Map<Typology, String> BY_TYPOLOGY = Map.ofEntries(
            Map.entry(Typology.CAF, "caf"),
            Map.entry(Typology.CCAS, "ccas-cias"),
            Map.entry(Typology.CIAS, "ccas-cias"),
            Map.entry(Typology.CD, "departements"),
            Map.entry(Typology.CIDFF, "cidff"),
            Map.entry(Typology.CPAM, "cpam"),
            Map.entry(Typology.EPI, "espaces-publics-numeriques"),
            Map.entry(Typology.EPN, "espaces-publics-numeriques"),
            Map.entry(Typology.FABRIQUE, "fabrique-de-territoire"),
            Map.entry(Typology.FT, "france-travail"),
            Map.entry(Typology.LA_POSTE, "la-poste"),
            Map.entry(Typology.MJC, "mjc"),
            Map.entry(Typology.ML, "mission-locale"),
            Map.entry(Typology.MDS, "maisons-des-solidarites"),
            Map.entry(Typology.MSA, "mutualite-sociale-agricole"),
            Map.entry(Typology.MSAP, "msap"),
            Map.entry(Typology.MUNI, "communes"),
            Map.entry(Typology.PAD, "points-justice"),
            Map.entry(Typology.PIMMS, "pimms-mediation"),
            Map.entry(Typology.RFS, "france-service"),
            Map.entry(Typology.RESSOURCERIE, "ressourceries"));

    private InclusionWords() {}

    static List<String> themes(Service service) {
        return THEMES.getOrDefault(service, List.of());
    }

    static String type(Service service, Offer offer) {
        if (service == Service.ACCESS_EQUIPMENT || service == Service.CHEAP_EQUIPMENT) {
            return "aide-materielle";
        }
        boolean onlyWorkshops = offer.supportModes().equals(Set.of(SupportMode.WORKSHOP));
        return onlyWorkshops ? "atelier" : "accompagnement";
    }

    static Set<String> audiences(Offer offer) {
        Set<String> words = new LinkedHashSet<>();
        offer.audiences().forEach(audience -> words.add(AUDIENCES.get(audience)));
        if (offer.specificCares().stream().anyMatch(DISABILITIES::contains)) {
            words.add("personnes-en-situation-de-handicap");
        }
        return words;
    }

    static Set<String> networks(Offer offer) {
        Set<String> words = new LinkedHashSet<>();
        offer.programmes().stream()
                .filter(BY_PROGRAMME::containsKey)
                .forEach(programme -> words.add(BY_PROGRAMME.get(programme)));
        offer.typologies().stream()
                .filter(BY_TYPOLOGY::containsKey)
                .forEach(typology -> words.add(BY_TYPOLOGY.get(typology)));
        return words;
    }

    /** How people ask for the service. */
    static Set<String> waysIn(Set<AccessMode> modes, boolean link) {
        Set<String> words = new LinkedHashSet<>();
        for (AccessMode mode : modes) {
            switch (mode) {
                case COME -> words.add("se-presenter");
                case PHONE -> words.add("telephoner");
                case MAIL, PRESCRIPTION_MAIL -> words.add("envoyer-un-courriel");
                case BOOK_ONLINE -> {
                    if (link) {
                        words.add("utiliser-lien-mobilisation");
                    }
                }
                case NO_PUBLIC -> {
                    // says how people are not received
                }
            }
        }
        return words;
    }
}
