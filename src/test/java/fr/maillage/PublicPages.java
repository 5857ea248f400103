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

    /** The address of a place's sheet, by the place's name. */
    public String sheetOf(String name) {
        return db.sql("select '/lieux/' || slug || '-' || code from directory.place where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
