package fr.maillage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of all that a resident can open in the demo territory. */
public final class PublicPages {

    private final JdbcClient db;

    public PublicPages(JdbcClient db) {
        this.db = db;
    }

    /** One address a kind of page, with the states that look different. */
    public List<String> list() {
        String sheet = sheetOf("France services Valbrune");
        String campaign = "/cartoparties/cartopartie-de-novembre";
        String code = sheet.substring(sheet.lastIndexOf('-') + 1);
        return List.of(
                "/",
                "/lieux",
                "/lieux?q=declarer+mes+impot&ou=Chazemont",
                "/lieux?q=imprimer&ou=Valbrune&service=acces-internet&cout=gratuit&page=2",
                "/lieux?q=xylophone+quantique&ou=Valbrune",
                "/lieux?ou=99230",
                sheet,
                sheet + "?ou=99007",
                sheetOf("Informatique sans frontière du Val"),
                sheet + "/signalement",
                sheet + "/signalement/merci",
                sheet + "/erreur",
                sheet + "/corriger",
                sheet + "/corriger/merci?code=ac7k49",
                "/proposer-un-lieu",
                "/ma-fiche",
                "/ma-fiche/merci?quoi=juste",
                "/communes",
                "/communes/99007",
                "/cartoparties",
                campaign,
                campaign + "?code=tilleul",
                campaign + "?code=faux",
                campaign + "/communes/99039?code=tilleul",
                campaign + "/fiches/" + code,
                campaign + "/fiches/" + code + "/correction?code=tilleul",
                campaign + "/lieu-manquant",
                "/inscriptions",
                "/inscriptions?fait=deja",
                "/inscriptions/ac7k4m",
                "/besoins/nouveau",
                "/besoins/nouveau?commune=99033",
                "/besoins/nouveau/recu?code=" + need(),
                "/communes/99033",
                "/agenda",
                "/agenda?ou=Valbrune",
                "/agenda?q=xylophone+quantique&ou=Valbrune&du=2026-11-24&au=2026-11-25&niveau=debutant",
                "/agenda?ou=99230",
                session(),
                session() + "?ou=99007",
                cancelled(),
                workshop(),
                "/catalogue",
                "/catalogue?par=theme",
                "/bus",
                "/bus?ou=Louroux-la-Ronce",
                "/bus?ou=99230",
                "/bus?ou=xyzzy",
                "/bus/la-lorandine?ou=99019",
                "/bus/rappel",
                "/bus/rappel?fait=bus.connu",
                busReminder(),
                "/accessibilite",
                "/mentions-legales",
                "/donnees",
                "/integration",
                "/integration?commune=99007&service=demarches",
                "/integration/liste?commune=99007",
                "/agenda/flux",
                "/agenda/flux?commune=99039&type=atelier",
                "/integration/agenda?commune=99039",
                "/cette-page-n-existe-pas");
    }

    private String need() {
        return db.sql("select code from needs.need where form_key = 'demo:papiers-saintgenes'")
                .query(String.class)
                .single();
    }

    private String busReminder() {
        return db.sql("""
                        select '/bus/rappel?arret=' || s.id from tours.stop s join tours.tour t on t.id = s.tour_id
                        where s.retired_at is null and t.state = 'PUBLISHED' order by s.id limit 1
                        """).query(String.class).single();
    }

    /** The address of an announced session of a workshop, the last one. */
    public String session() {
        return sessionOf("PUBLISHED");
    }

    private String cancelled() {
        return sessionOf("CANCELLED");
    }

    private String sessionOf(String state) {
        return db.sql("""
                        select '/seances/' || s.code
                        from agenda.session s join agenda.activity a on a.id = s.activity_id
                        where s.state = ? and a.kind = 'WORKSHOP' and s.place_id is not null
                        order by s.starts_at desc, s.code limit 1
                        """).param(state).query(String.class).single();
    }

    /** The address of a workshop that has been announced. */
    public String workshop() {
        return db.sql("""
                        select '/ateliers/' || a.slug || '-' || a.code
                        from agenda.activity a join agenda.session s on s.activity_id = a.id
                        where '/seances/' || s.code = ?
                        """).param(session()).query(String.class).single();
    }

    /** The address of a place's sheet, by the place's name. */
    public String sheetOf(String name) {
        return db.sql("select '/lieux/' || slug || '-' || code from directory.place where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
