package fr.maillage.directory.web.office.merge;

import static fr.maillage.directory.app.merge.TwoSources.ONE;
import static fr.maillage.directory.app.merge.TwoSources.OTHER;
import static fr.maillage.directory.app.merge.TwoSources.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.exchange.ImportPlaces;
import fr.maillage.directory.app.merge.FindDuplicates;
import fr.maillage.directory.app.merge.TwoSources;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page as a browser without scripts sees it. */
@MaillageTest
class DuplicatesPagesTests {

    @Autowired
    JdbcClient db;

    @Autowired
    ImportPlaces importPlaces;

    @Autowired
    FindDuplicates find;

    @LocalServerPort
    int port;

    private TwoSources sources;
    private Staff boss;

    @BeforeEach
    void twoThatAreAlike() {
        sources = new TwoSources(db, importPlaces);
        sources.leaveNothing();
        String help = "Aide aux démarches administratives";
        sources.bring(ONE, row("u1", "Atelier du Grand Séchoir", "0465719111", "Mo 09:00-12:00", help, "2026-01-05"));
        sources.bring(
                OTHER,
                row("d1", "Atelier du Séchoir et du Moulin", "0465719112", "Tu 14:00-18:00", help, "2026-03-05"));
        find.run();
        boss = Staff.as(Role.COORDINATOR, port);
    }

    @AfterEach
    void leaveNothing() {
        sources.leaveNothing();
    }

    private String code(String source, String key) {
        return sources.one(sources.id(source, key), "code");
    }

    private String pair() {
        return db.sql("""
                        select '/gestion/doublons/' || a.code || '-' || b.code from directory.duplicate_pair q
                        join directory.place_desk a on a.place_id = q.one join directory.place_desk b on b.place_id = q.other
                        where a.source_id like 'essai-%' and b.source_id like 'essai-%'
                        """).query(String.class).single();
    }

    @Test
    void aPersonSaysThatTwoAreOneAndTakesItBack() {
        Answer list = boss.get("/gestion/doublons?q=sechoir");
        assertThat(list.text()).contains("Atelier du Grand Séchoir", "Atelier du Séchoir et du Moulin", "même adresse");
        Answer both = boss.get(pair());
        assertThat(both.text())
                .contains("Est-ce le même lieu", "Ce qui serait publié", "téléphones différents", "C’est le même lieu");

        Answer done = boss.post(pair(), Map.of("suite", "meme", "tete", code(OTHER, "d1")));
        assertThat(done.status()).isEqualTo(303);
        UUID member = sources.id(ONE, "u1");
        assertThat(sources.one(member, "merged_into"))
                .isEqualTo(sources.id(OTHER, "d1").toString());
        Answer old = boss.get("/lieux/" + sources.one(member, "slug") + "-" + code(ONE, "u1"));
        assertThat(old.status()).isEqualTo(301);
        assertThat(old.header("Location")).endsWith(code(OTHER, "d1"));
        assertThat(boss.get("/gestion/lieux/" + code(OTHER, "d1")).text())
                .contains("Une fiche, plusieurs sources", "d’après");

        assertThat(boss.post(pair(), Map.of("suite", "pas-meme")).header("Location"))
                .contains("trop-tard");
        Answer merged = boss.get("/gestion/doublons/reunions?q=sechoir");
        assertThat(merged.text()).contains("Séparer", "Atelier du Séchoir et du Moulin");
        String event = db.sql("select id::text from directory.merge_event where taken = ? and undone_at is null")
                .param(member)
                .query(String.class)
                .single();
        boss.post("/gestion/doublons/reunions/" + event + "/annulation", Map.of());
        assertThat(sources.one(member, "merged_into")).isEmpty();
        assertThat(sources.one(member, "gone_at")).isEmpty();
        assertThat(boss.get("/gestion/doublons?q=sechoir").text()).contains("Atelier du Grand Séchoir");
    }

    @Test
    void mergingAndTakingItBackIsWalkedThroughOnAPhoneWithoutScripts() {
        try (Browser browser = Browser.phone(port).withoutScripts().open()) {
            Page page = Staff.signIn(browser, Role.COORDINATOR, "/gestion/doublons?q=sechoir");
            page.locator("main a:has-text('Atelier')").first().click();
            assertThat(page.locator("h1").innerText()).contains("Est-ce le même lieu");
            page.locator("button[value=meme]").click();
            UUID member = !sources.one(sources.id(ONE, "u1"), "merged_into").isEmpty()
                    ? sources.id(ONE, "u1")
                    : sources.id(OTHER, "d1");
            assertThat(sources.one(member, "merged_into")).isNotEmpty();

            page.navigate(page.url().replaceFirst("/gestion/.*", "/gestion/doublons/reunions?q=sechoir"));
            page.locator("main button:has-text('Séparer')").first().click();
            assertThat(sources.one(member, "merged_into")).isEmpty();
            assertThat(sources.one(member, "gone_at")).isEmpty();
        }
    }

    @Test
    void thePairCanBeReadByEveryone() {
        try (Browser browser = Browser.desktop(port).open()) {
            Page page = Staff.signIn(browser, Role.COORDINATOR, pair());
            Browser.assertNoAxeViolations(page);
        }
        try (Browser browser = Browser.phone(port).dark().open()) {
            Page page = Staff.signIn(browser, Role.COORDINATOR, pair());
            Browser.assertNoAxeViolations(page);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void twoThatAreNotOneAreNeverAskedAgainUnlessSomebodyWants() {
        boss.post(pair(), Map.of("suite", "pas-meme"));
        find.run();
        assertThat(boss.get("/gestion/doublons?q=sechoir").text()).doesNotContain("Atelier du Grand Séchoir");
        assertThat(boss.get("/gestion/doublons?q=sechoir&etat=differents").text())
                .contains("Atelier du Grand Séchoir");
        boss.post(pair(), Map.of("suite", "reprendre"));
        assertThat(boss.get("/gestion/doublons?q=sechoir").text()).contains("Atelier du Grand Séchoir");
    }

    @Test
    void theRulesMayBeChosen() {
        assertThat(boss.get("/gestion/doublons/regles").text()).contains("Horaires", "La plus récente");
        Answer done = boss.post("/gestion/doublons/regles", Map.of("hours", "longest", "name", "nonsense"));
        assertThat(done.header("Location")).contains("fait=regles");
        assertThat(db.sql("select rule from directory.merge_rule")
                        .query(String.class)
                        .list())
                .containsExactly("LONGEST");
    }

    @Test
    void onlyWhoMergesPlacesComesIn() {
        Staff clerk = Staff.as(Role.CLERK, port);
        assertThat(clerk.get("/gestion/doublons").status()).isEqualTo(403);
        assertThat(clerk.post(pair(), Map.of("suite", "meme")).status()).isEqualTo(403);
        assertThat(boss.get("/gestion/doublons/aaaaa-bbbbb").status()).isEqualTo(404);
        assertThat(boss.post(pair(), Map.of("suite", "n’importe quoi")).status())
                .isEqualTo(404);
    }
}
