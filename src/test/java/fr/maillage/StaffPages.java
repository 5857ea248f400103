package fr.maillage;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of the back office, one a kind of page, as the coordinator of the demo territory opens them. */
public final class StaffPages {

    private final JdbcClient db;

    public StaffPages(JdbcClient db) {
        this.db = db;
    }

    /** One address a kind of page, with the states that look different. Each module adds its own. */
    public List<String> list() {
        List<String> pages = new ArrayList<>();
        pages.add("/gestion");
        pages.add("/gestion/compte");
        pages.add("/gestion/recherche?q=accueil");
        pages.add("/gestion/recherche?q=xyzzy");
        pages.add("/gestion/territoire");
        pages.add("/gestion/territoire/couleurs");
        pages.add("/gestion/territoire/logo");
        pages.add("/gestion/territoire/logo?refus=trop-lourd");
        pages.add("/gestion/territoire/pages");
        pages.add("/gestion/territoire/vacances");
        pages.add("/gestion/territoire/vacances?refus=trop-lourd");
        pages.add("/gestion/territoire/pages/mentions-legales/fr");
        pages.add("/gestion/journal");
        pages.add("/gestion/journal?acte=nothing.such");
        pages.add("/gestion/systeme");
        pages.add("/gestion/registre");
        pages.add("/gestion/mes-donnees");
        pages.add("/gestion/personnes-concernees");
        pages.add("/gestion/personnes-concernees/nouvelle");
        pages.add(request());
        pages.add(request() + "/papier");
        pages.add(request() + "/effacement");
        pages.addAll(people());
        pages.addAll(directory());
        pages.addAll(messages());
        pages.addAll(campaigns());
        pages.addAll(permanences());
        pages.add("/gestion/catalogue");
        pages.addAll(desk());
        pages.addAll(planning());
        pages.addAll(needs());
        pages.addAll(board());
        pages.addAll(units());
        pages.addAll(lending());
        pages.addAll(tours());
        pages.add("/gestion/tournees/jour");
        pages.add("/gestion/rappels");
        pages.add("/gestion/tournees/jour?refus=deja-annule");
        pages.addAll(List.of("/gestion/tournees/propositions", "/gestion/tournees/propositions/nouvelle"));
        return pages;
    }

    /** One need to be read, one promised, one planned, one answered, one that lives on in another. */
    private List<String> needs() {
        List<String> pages = new ArrayList<>(List.of("/gestion/besoins/nouveau"));
        for (String key : List.of(
                "papiers-brameloup",
                "papiers-saintgenes",
                "papiers-louroux",
                "fibre-saintjean",
                "papiers-saintgenes-2")) {
            pages.add("/gestion/besoins/" + idOf("select code from needs.need where form_key = 'demo:" + key + "'"));
        }
        pages.add(pages.get(1) + "/modification");
        return pages;
    }

    /** Buses, vans, cases, and who goes with them. */
    private List<String> units() {
        String all = "/gestion/vehicules";
        String one = all + "/la-lorandine";
        String member = idOf("select m.id::text from tours.crew_member m join tours.unit u on u.id = m.unit_id"
                + " where u.code = 'la-lorandine' order by m.name limit 1");
        return List.of(
                all,
                all + "/nouveau",
                one,
                one + "/modification",
                one + "/retrait",
                one + "/calendrier",
                one + "/equipage/nouveau",
                one + "/equipage/" + member,
                one + "/absences/nouvelle");
    }

    private static List<String> lending() {
        return List.of(
                "/gestion/prets",
                "/gestion/prets/nouveau",
                "/gestion/prets/salles",
                "/gestion/prets/9demo",
                "/gestion/prets/7demo",
                "/gestion/prets/6demo");
    }

    /** The tour of the demo's bus, one of its stops, and one of its dates. */
    private List<String> tours() {
        String tour = "/gestion/tournees/la-lorandine-communes-de-l-aige";
        String stop = tour + "/arrets/"
                + idOf("select s.id::text from tours.stop s join tours.tour t on t.id = s.tour_id"
                        + " where t.code = 'la-lorandine-communes-de-l-aige' order by s.rank limit 1");
        String passage = "/gestion/tournees/passages/"
                + idOf("select s.id::text from agenda.session s join tours.stop o on o.recurrence_id = s.recurrence_id"
                        + " where s.state = 'PUBLISHED' and s.starts_at > now() order by s.starts_at, s.id limit 1");
        return List.of(
                "/gestion/tournees",
                "/gestion/tournees/nouvelle",
                tour,
                tour + "/modification",
                tour + "/arrets/nouveau",
                stop,
                stop + "/modification",
                stop + "/retrait",
                stop + "/horaires",
                stop + "/passage",
                passage + "/deplacement",
                passage + "/annulation");
    }

    private List<String> permanences() {
        String list = "/gestion/agenda/permanences";
        String code = idOf("select code from agenda.activity where title = 'Écrivain public'");
        String rule = idOf(
                "select r.id::text from agenda.recurrence r join agenda.activity a on a.id = r.activity_id where a.code = '"
                        + code + "' order by r.id limit 1");
        String one = list + "/" + code;
        return List.of(
                list,
                list + "?q=xyzzy",
                one,
                one + "/horaires/nouveaux",
                one + "/horaires/" + rule,
                one + "/horaires/" + rule + "/arret",
                one + "/horaires/" + rule + "/retrait");
    }

    /** Who comes, who came. */
    private List<String> desk() {
        String ahead = "agenda.session where state = 'PUBLISHED' and seating_id is not null and starts_at > now()"
                + " order by starts_at, id limit 1";
        String session = "/gestion/agenda/seances/" + idOf("select id::text from " + ahead);
        String form = "/gestion/inscriptions/nouvelle?seance=" + idOf("select code from " + ahead);
        return List.of(
                "/gestion/inscriptions",
                "/gestion/inscriptions/nouvelle",
                "/gestion/inscriptions/nouvelle?q=xyzzy&ou=xyzzy",
                form,
                form + "&groupe=oui",
                session + "/inscrits",
                session + "/presences",
                "/gestion/frequentation",
                "/gestion/frequentation?par=commune");
    }

    private String request() {
        return "/gestion/personnes-concernees/"
                + idOf("select id::text from office.privacy_request where name = 'Solange Brémontier'");
    }

    private static List<String> campaigns() {
        String one = "/gestion/cartoparties/cartopartie-de-novembre";
        return List.of(
                "/gestion/cartoparties",
                "/gestion/cartoparties?refus=trop-lourd",
                "/gestion/cartoparties/nouvelle",
                one,
                one + "/reglages");
    }

    /** All needs side by side, and the figures for those who decide. */
    private static List<String> board() {
        return List.of(
                "/gestion/besoins?etat=tous",
                "/gestion/besoins?commune=99999",
                "/gestion/besoins/offre?etat=tous",
                "/gestion/besoins/themes",
                "/gestion/besoins/epci",
                "/gestion/observatoire",
                "/gestion/observatoire?km=5&trimestre=2030-T1");
    }

    /** The agenda as those who plan it see it. */
    private List<String> planning() {
        String session = "/gestion/agenda/seances/" + idOf("""
                select s.id::text from agenda.session s join agenda.seating t on t.id = s.seating_id
                where s.state = 'PUBLISHED' and s.starts_at > now() order by s.starts_at, s.id limit 1
                """);
        String activity =
                idOf("select code from agenda.activity where kind = 'WORKSHOP' order by created_at, id limit 1");
        return List.of(
                "/gestion/agenda",
                "/gestion/agenda/semaine",
                "/gestion/agenda/liste?etat=publiees",
                "/gestion/agenda/activites",
                "/gestion/agenda/activites/nouvelle",
                "/gestion/agenda/activites/" + activity,
                "/gestion/agenda/activites/" + activity + "/modification",
                "/gestion/agenda/seances/nouvelle",
                "/gestion/agenda/seances/nouvelle?activite=" + activity,
                session,
                session + "/modification",
                session + "/deplacement",
                session + "/annulation",
                "/gestion/agenda/copie?du=2026-11-01&au=2027-03-31&semaines=13",
                "/gestion/agenda/materiel");
    }

    private List<String> messages() {
        String mail = idOf("select id from notifications.message where key = 'demo:6'");
        String letter = idOf("select id from notifications.message where key = 'demo:3'");
        return List.of(
                "/gestion/messages",
                "/gestion/messages?etat=dead",
                "/gestion/messages/" + mail,
                "/gestion/messages/" + letter,
                "/gestion/messages/essai",
                "/gestion/messages/courriers",
                "/gestion/messages/appels",
                "/gestion/messages/modeles",
                "/gestion/messages/modeles/notifications.mail.invitation");
    }

    private List<String> people() {
        String person = "/gestion/personnes/" + idOf("select id from accounts.person where name = 'Camille Ressuge'");
        String organisation =
                idOf("select area_id from accounts.role_grant where area = 'ORGANISATION' order by created_at limit 1");
        return List.of(
                "/gestion/roles",
                "/gestion/personnes",
                "/gestion/personnes?q=personne-de-ce-nom",
                "/gestion/personnes/invitation",
                person,
                person + "/fermeture",
                "/gestion/organisations",
                "/gestion/organisations/" + organisation);
    }

    /** Places, reports, sources, vocabulary. */
    private List<String> directory() {
        String place =
                "/gestion/lieux/" + idOf("select code from directory.place where name = 'France services Valbrune'");
        String odd = "/gestion/lieux/"
                + idOf("select code from directory.place where name = 'Informatique sans frontière du Val'");
        String run = idOf("select id::text from directory.import_run where source_id = 'demo' limit 1");
        return List.of(
                "/gestion/lieux",
                "/gestion/lieux?q=mediatheque&etat=anciens",
                "/gestion/lieux/nouveau",
                place,
                place + "/identite",
                place + "/adresse",
                place + "/horaires",
                odd + "/horaires",
                place + "/aide",
                place + "/presentation",
                "/gestion/signalements",
                "/gestion/doublons",
                "/gestion/doublons?q=xyzzy",
                "/gestion/doublons/reunions",
                "/gestion/doublons/regles",
                place + "/historique",
                "/gestion/propositions",
                "/gestion/relectures",
                "/gestion/relectures/silence",
                "/gestion/relectures/reglages",
                "/gestion/qualite",
                "/gestion/qualite?par=commune&tri=-douteux",
                "/gestion/lieux?etat=incompletes&manque=horaires",
                "/gestion/sources",
                "/gestion/sources/demo",
                "/gestion/sources/demo/reglages",
                "/gestion/sources/nouvelle",
                "/gestion/sources/fichier?source=demo",
                "/gestion/sources/fichier?refus=trop-lourd",
                "/gestion/sources/imports/" + run,
                "/gestion/agenda/flux",
                "/gestion/agenda/flux/nouveau",
                "/gestion/agenda/flux/mes-seances",
                "/gestion/unites",
                "/gestion/vocabulaire?essai=declarer+mes+impot",
                "/gestion/vocabulaire/nouveau");
    }

    /** The identifier of a row, for addresses. */
    String idOf(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}
