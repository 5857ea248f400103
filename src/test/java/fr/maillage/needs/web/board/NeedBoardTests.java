package fr.maillage.needs.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board of needs: what is late comes first, and each sees what is theirs. */
@MaillageTest
class NeedBoardTests {

    private static final String LIST = "/gestion/besoins?theme=materiel-solidaire";
    private static final int CHEAP_EQUIPMENT = 1 << 8;
    private static final String VALBRUNE = "99039";

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private String elsewhere = "";

    @BeforeEach
    void itIsMarch2043() {
        clock.setInFrance("2043-03-20T10:00");
        elsewhere = db.sql("select code from territory.commune where in_perimeter and code <> ? order by code limit 1")
                .param(VALBRUNE)
                .query(String.class)
                .single();
        need("btrde", VALBRUNE, "RAISED", "2043-03-01T09:00", null, "PRESSING", "Réparer des téléphones");
        need("btpro", elsewhere, "UNDERSTOOD", "2043-03-05T09:00", "2043-03-18", "SOON", "=cmd|' /C calc'!A0");
        need("btfut", VALBRUNE, "UNDERSTOOD", "2043-03-10T09:00", "2043-03-25", "SOON", "Acheter moins cher");
        need("btnew", VALBRUNE, "RAISED", "2043-03-19T09:00", null, "CAN_WAIT", "Reconditionner");
        need("btplan", VALBRUNE, "PLANNED", "2043-01-02T09:00", "2043-01-20", "SOON", "Bourse aux ordinateurs");
        need("btmet", VALBRUNE, "MET", "2043-02-02T09:00", "2043-02-20", "SOON", "Vieil atelier");
    }

    @AfterEach
    void forget() {
        db.sql("delete from needs.need where code like 'bt%'").update();
    }

    @Test
    void whatIsLateComesFirstAndSaysSoInWords() {
        String page = Staff.as(Role.COORDINATOR, port).get(LIST).text();

        assertThat(page)
                .containsSubsequence(
                        "/besoins/btrde", "/besoins/btpro", "/besoins/btfut", "/besoins/btnew", "/besoins/btplan");
        assertThat(page)
                .contains("en retard de 12 jours")
                .contains("en retard de 2 jours")
                .contains("pour le 18\u00a0mars\u00a02043")
                .contains("avant le 26\u00a0mars\u00a02043")
                .contains("dans 5 jours")
                .contains("19 jours")
                .doesNotContain("btmet");
    }

    @Test
    void filtersByStateAgeUrgencyAndCommune() {
        Staff odile = Staff.as(Role.COORDINATOR, port);

        assertThat(odile.get(LIST + "&etat=en-retard").text())
                .contains("btrde", "btpro")
                .doesNotContain("btnew", "btplan");
        assertThat(odile.get(LIST + "&etat=repondus").text()).contains("btmet").doesNotContain("btrde");
        assertThat(odile.get(LIST + "&age=semaine").text()).contains("btnew").doesNotContain("btrde");
        assertThat(odile.get(LIST + "&age=trimestre").text()).contains("btplan").doesNotContain("btrde");
        assertThat(odile.get(LIST + "&urgence=presse").text()).contains("btrde").doesNotContain("btpro");
        assertThat(odile.get(LIST + "&commune=" + elsewhere).text())
                .contains("btpro")
                .doesNotContain("btrde");
        assertThat(odile.get("/gestion/besoins?theme=emploi").text()).doesNotContain("btrde");
    }

    @Test
    void sortsByEachColumnAndTakesWhateverIsAsked() {
        Staff odile = Staff.as(Role.COORDINATOR, port);
        for (String tri :
                new String[] {"commune", "-commune", "personnes", "-urgence", "age", "-age", "etat", "reponse"}) {
            assertThat(odile.get(LIST + "&tri=" + tri).status()).as(tri).isEqualTo(200);
        }
        assertThat(odile.get(LIST + "&tri=age").text()).containsSubsequence("btplan", "btrde", "btnew");
        Answer wild = odile.get(
                "/gestion/besoins?etat=%00x&theme=9999&epci=%27%3B--&age=-1&urgence=tr%C3%A8s&commune=%F0%9F%9A%8C"
                        + "&tri=drop%20table&page=999999&carte=NaN,NaN,1e309");
        assertThat(wild.status()).isEqualTo(200);
        for (String page :
                new String[] {"/offre", "/themes", "/epci", ".csv", "/offre.csv", "/themes.csv", "/epci.csv"}) {
            assertThat(odile.get("/gestion/besoins" + page + "?theme=%00&page=-3&etat=é&epci=x")
                            .status())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void numbersTheMapAsTheRows() {
        String page =
                Staff.as(Role.COORDINATOR, port).get(LIST + "&tri=commune").text();

        assertThat(page)
                .contains("id=\"besoin-1\"")
                .contains("href=\"#besoin-1\"")
                .contains("class=\"drawn\"");
    }

    @Test
    void nothingToShowSaysSo() {
        String page = Staff.as(Role.COORDINATOR, port)
                .get("/gestion/besoins?commune=" + VALBRUNE + "&theme=materiel-solidaire&etat=impossibles")
                .text();

        assertThat(page)
                .contains("class=\"empty")
                .doesNotContain("class=\"drawn\"")
                .doesNotContain("<tbody>");
    }

    @Test
    void aClerkSeesTheirCommuneOnly() {
        Staff clerk = Staff.as(Role.CLERK, port);

        assertThat(clerk.get(LIST).text()).contains("btrde").doesNotContain("btpro");
        assertThat(clerk.get("/gestion/besoins.csv").text()).contains("btrde").doesNotContain("btpro");
        assertThat(clerk.get("/gestion/besoins/offre.csv").text())
                .contains("btrde")
                .doesNotContain("btpro");
        assertThat(clerk.get(LIST + "&commune=" + elsewhere).text()).doesNotContain("btpro");
    }

    @Test
    void whoeverHasNoCommuneSeesWhatTheyRaised() {
        Staff helper = Staff.as(Role.HELPER, port);
        assertThat(helper.get(LIST).text()).doesNotContain("btrde", "btpro");

        db.sql(
                        "update needs.need set raised_by_id = (select id from accounts.person where name = ?) where code = 'btpro'")
                .param(Staff.nameOf(Role.HELPER))
                .update();

        assertThat(helper.get(LIST).text()).contains("btpro").doesNotContain("btrde");
        assertThat(helper.get("/gestion/besoins/themes.csv").text().lines().count())
                .isEqualTo(2);
    }

    @Test
    void theFileRunsNoFormula() {
        String csv = Staff.as(Role.COORDINATOR, port)
                .get("/gestion/besoins.csv?theme=materiel-solidaire")
                .text();

        assertThat(csv).contains("\"'=cmd|' /C calc'!A0\"").doesNotContain("\"=cmd");
        assertThat(csv.lines().filter(line -> line.contains("\"bt")).count()).isEqualTo(5);
    }

    @Test
    void countsByThemeAndByEpciLeadToTheirLists() {
        Staff odile = Staff.as(Role.COORDINATOR, port);
        String themes = odile.get("/gestion/besoins/themes").text();
        String row = themes.substring(themes.indexOf("Matériel à petit prix"));

        int all = db.sql("select count(*) from needs.need where services & ? <> 0 and state <> 'JOINED'")
                .param(CHEAP_EQUIPMENT)
                .query(Integer.class)
                .single();
        assertThat(row.substring(0, row.indexOf("</tr>")))
                .contains("<a href=\"/gestion/besoins?theme=materiel-solidaire&amp;etat=en-retard\">2</a>")
                .contains("<a href=\"/gestion/besoins?theme=materiel-solidaire&amp;etat=tous\">" + all + "</a>");
        assertThat(odile.get("/gestion/besoins/epci").text()).contains("/gestion/besoins?epci=");
        assertThat(odile.get("/gestion/besoins/epci.csv").text().lines().count())
                .isGreaterThan(1);
    }

    @Test
    void onAPhoneEveryNeedSaysWhereItStandsWithoutAnyScrollingAside() {
        try (Browser phone = Browser.phone(port).withoutScripts().open()) {
            Staff.signIn(phone, Role.COORDINATOR, "/gestion").close();
            for (String list : List.of("/gestion/besoins", "/gestion/besoins/offre")) {
                Page page = phone.visit(list);
                assertThat(page.evaluate("document.querySelector('.scroll').scrollWidth"
                                + " <= document.querySelector('.scroll').clientWidth"))
                        .as(list)
                        .isEqualTo(true);
                assertThat(page.locator("td[data-name='Personnes']").first().isVisible())
                        .as(list)
                        .isTrue();
                page.close();
            }
        }
    }

    @Test
    void standsBesideTheNearestHelpOfItsTheme() {
        Staff odile = Staff.as(Role.COORDINATOR, port);
        String near =
                db.sql("""
                        select p.name from directory.place p join directory.place_search s on s.place_id = p.id
                        where s.services & :theme <> 0
                        order by earth_distance(ll_to_earth(p.latitude, p.longitude), ll_to_earth(46.22286, 2.84927)), p.id
                        limit 1
                        """).param("theme", CHEAP_EQUIPMENT).query(String.class).single();
        int within =
                db.sql("""
                        select count(distinct coalesce(s.unit_id, s.place_id))
                        from directory.place p join directory.place_search s on s.place_id = p.id
                        where s.services & :theme <> 0
                          and earth_distance(ll_to_earth(p.latitude, p.longitude), ll_to_earth(46.22286, 2.84927)) <= 15000
                        """).param("theme", CHEAP_EQUIPMENT).query(Integer.class).single();

        String csv = odile.get("/gestion/besoins/offre.csv?theme=materiel-solidaire&commune=" + VALBRUNE)
                .text();
        String line =
                csv.lines().filter(each -> each.contains("btrde")).findFirst().orElseThrow();
        assertThat(line).contains("\"" + near + "\"").contains(";\"" + within + "\";");
        assertThat(Http.unescaped(odile.get("/gestion/besoins/offre?theme=materiel-solidaire")
                        .text()))
                .contains(near);
    }

    private void need(
            String code, String commune, String state, String raised, String answerBy, String urgency, String words) {
        var at = LocalDateTime.parse(raised).atZone(ZoneId.of("Europe/Paris")).toOffsetDateTime();
        db.sql("""
                        insert into needs.need (id, code, state, raised_by, way, commune_code, latitude, longitude, services, words,
                            people, urgency, keep_until, answer_by, raised_at, state_since)
                        values (:id, :code, :state, 'COMMUNE', 'OFFICE', :commune, 46.22286, 2.84927, :services, :words, 4, :urgency,
                            date '2044-01-01', :answerBy, :raised, :raised)
                        """)
                .param("id", UUID.randomUUID())
                .param("code", code)
                .param("state", state)
                .param("commune", commune)
                .param("services", CHEAP_EQUIPMENT)
                .param("words", words)
                .param("urgency", urgency)
                .param("answerBy", answerBy == null ? null : LocalDate.parse(answerBy), Types.DATE)
                .param("raised", at)
                .update();
    }
}
