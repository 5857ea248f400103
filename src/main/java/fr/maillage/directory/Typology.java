package fr.maillage.directory;

import java.util.Locale;

/**
 * What kind of house a place is.
 *
 * <p>Source: the list that goes with the standard « lieux de médiation numérique » v1.0.2, field {@code typologie}; its labels
 * are put in the singular where people read them every day. The standard writes the codes, never the labels.
 */
public enum Typology implements StandardTerm {
    ACI("Structures porteuses d’ateliers et chantiers d’insertion"),
    ACIPHC("SIAE — Atelier chantier d’insertion premières heures en chantier"),
    AFPA("Agence nationale pour la formation professionnelle des adultes"),
    AI("Associations intermédiaires"),
    ASE("Aide sociale à l’enfance"),
    ASSO("Association"),
    ASSO_CHOMEUR("Associations de chômeurs"),
    AUTRE("Autre"),
    AVIP("Crèche à vocation d’insertion professionnelle"),
    BIB("Bibliothèque / Médiathèque"),
    CAARUD("Centre d’accueil et d’accompagnement à la réduction de risques pour usagers de drogues"),
    CADA("Centres d’accueil de demandeurs d’asile"),
    CAF("Caisse d’allocations familiales"),
    CAP_EMPLOI("Cap Emploi"),
    CAVA("Centres d’adaptation à la vie active"),
    CC("Communauté de communes"),
    CCAS("Centre communal d’action sociale"),
    CCONS("Chambre consulaire"),
    CD("Conseil départemental"),
    CDAS("Centre départemental d’action sociale"),
    CFP("Centre des finances publiques"),
    CHRS("Centres d’hébergement et de réinsertion sociale"),
    CHU("Centres d’hébergement d’urgence"),
    CIAS("Centre intercommunal d’action sociale"),
    CIDFF("Centres d’information sur les droits des femmes et des familles"),
    CITMET("Cité des métiers"),
    CMP("Centre Médico Psychologique"),
    CMS("Centre médico-social"),
    CPAM("Caisse primaire d’assurance maladie"),
    CPH("Centres provisoires d’hébergement"),
    CS("Centre social"),
    CSAPA("Centre de soins, d’accompagnement et de prévention en addictologie"),
    CSC("Centre socioculturel"),
    DEETS("Directions de l’Economie, de l’Emploi, du Travail et des Solidarités"),
    DEPT("Services sociaux du Conseil départemental"),
    DIPLP("Délégation interministérielle à la prévention et à la lutte contre la pauvreté"),
    E2C("École de la deuxième chance"),
    EA("Entreprise adaptée"),
    EATT("Entreprise adaptée de travail temporaire"),
    EI("Entreprises d’insertion"),
    EITI("Entreprises d’insertion par le travail indépendant"),
    ENM("Espace Numérique Mobile"),
    EPCI("Intercommunalité"),
    EPI("Espace Public Internet"),
    EPIDE("Établissement pour l’insertion dans l’emploi"),
    EPN("Espace public numérique"),
    ES("Épicerie solidaire"),
    ESAT("Établissements ou services d’aide par le travail"),
    ESS("Entreprise de l’économie sociale et solidaire"),
    ETTI("Entreprises de travail temporaire d’insertion"),
    EVS("Espace de vie sociale"),
    FABLAB("Fablab"),
    FABRIQUE("Fabrique"),
    FAIS("Fédérations d’acteurs de l’insertion et de la solidarité"),
    FT("France Travail"),
    GEIQ("Groupements d’employeurs pour l’insertion et la qualification"),
    HUDA("Hébergement d’urgence pour demandeurs d’asile"),
    LA_POSTE("La Poste"),
    MDE("Maison de l’emploi"),
    MDH("Maison des Habitants"),
    MDEF("Maison de l’emploi et de la formation"),
    MDPH("Maison Départementale des Personnes Handicapées"),
    MDS("Maison Départementale des Solidarités"),
    MJC("Maison des jeunes et de la culture"),
    ML("Mission Locale"),
    MQ("Maison de quartier"),
    MSA("Mutualité Sociale Agricole"),
    MSAP("Maison de Services Au Public"),
    MUNI("Municipalité"),
    OACAS("Structures agréées Organisme d’accueil communautaire et d’activité solidaire"),
    ODC("Organisation délégataire d’un CD"),
    OF("Organisme de formation"),
    OIL("Opérateur d’intermédiation locative"),
    OPCS("Organisation porteuse de la clause sociale"),
    PAD("Point d’Accès au Droit"),
    PENSION("Pension de famille"),
    PI("Point info"),
    PIJ_BIJ("Points et bureaux information jeunesse"),
    PIMMS("Point Information Médiation Multi Services"),
    PJJ("Protection judiciaire de la jeunesse"),
    PLIE("Plans locaux pour l’insertion et l’emploi"),
    PREF("Préfecture, Sous-Préfecture"),
    PREVENTION("Service ou club de prévention"),
    REG("Région"),
    RELAIS_LECTURE("Relais lecture"),
    RESSOURCERIE("Ressourcerie"),
    RFS("Réseau France services"),
    RS_FJT("Résidence sociale - Foyer de Jeunes Travailleurs"),
    SCP("Services et clubs de prévention"),
    SPIP("Services pénitentiaires d’insertion et de probation"),
    TIERS_LIEUX("Tiers-lieu et coworking"),
    UDAF("Union Départementale d’Aide aux Familles");

    private final String label;

    Typology(String label) {
        this.label = label;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String label() {
        return label;
    }

    /** The word that files carry: the constant's name, save for « Autre ». */
    public String standardCode() {
        return equals(AUTRE) ? "Autre" : name();
    }
}
