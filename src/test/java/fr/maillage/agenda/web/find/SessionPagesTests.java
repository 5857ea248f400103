package fr.maillage.agenda.web.find;

import static fr.maillage.agenda.web.find.FindSessionsTests.at;
import static fr.maillage.agenda.web.find.FindSessionsTests.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One session and one workshop, and the sessions on the pages of places and communes. Days of 2037. */
@MaillageTest
class SessionPagesTests {

    private static final Pattern JSON_LD =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void tellsWhenWhereAndHowManySeats() {
        clock.setInFrance("2037-01-05T10:00");
        Session session = planned.workshop("Atelier du mercredi", at("2037-01-07T14:00"), 2);
        try (Browser reader = phone()) {
            Page page = reader.visit(session.path() + "?ou=Chazemont");

            assertThat(spaced(page.locator("main time").first().innerText()))
                    .isEqualTo("mercredi 7 janvier 2037, de 14 h à 16 h");
            assertThat(page.locator("main time").first().getAttribute("datetime"))
                    .isEqualTo("2037-01-07T14:00:00+01:00");
            assertThat(spaced(page.locator("main").innerText()))
                    .contains("Il reste 2 places", "Salle des fêtes, 2 place du Marché, Valbrune", "km de Chazemont");
            assertThat(page.locator("main a[href^='tel:']").count()).isPositive();
            assertThat(page.locator("link[rel=canonical]").getAttribute("href")).endsWith(session.path());
        }
        assertThat(Http.on(port)
                        .get(session.path().toUpperCase(java.util.Locale.ROOT).replace("/SEANCES", "/seances"))
                        .header("Location"))
                .as("typed in capitals")
                .endsWith(session.path());
    }

    @Test
    void tellsMachinesTheSame() {
        clock.setInFrance("2037-01-12T10:00");
        Session session = planned.workshop("Pour </script> les machines", at("2037-01-14T14:00"), 5);
        db.sql("update agenda.session set moved_from = ? where code = ?")
                .params(at("2037-01-13T09:00").atOffset(java.time.ZoneOffset.UTC), session.code())
                .update();
        Matcher script = JSON_LD.matcher(Http.on(port).get(session.path()).text());
        assertThat(script.find()).isTrue();
        JsonNode thing = JsonMapper.shared().readTree(script.group(1));

        assertThat(thing.get("@type").asString()).isEqualTo("Event");
        assertThat(thing.get("name").asString()).isEqualTo("Pour </script> les machines");
        assertThat(thing.get("startDate").asString()).isEqualTo("2037-01-14T14:00:00+01:00");
        assertThat(thing.get("eventStatus").asString()).isEqualTo("https://schema.org/EventRescheduled");
        assertThat(thing.get("previousStartDate").asString()).isEqualTo("2037-01-13T09:00:00+01:00");
        assertThat(thing.get("remainingAttendeeCapacity").asInt()).isEqualTo(5);
        assertThat(thing.at("/offers/0/availability").asString()).isEqualTo("https://schema.org/InStock");
        assertThat(thing.at("/location/address/addressLocality").asString()).isEqualTo("Valbrune");
    }

    @Test
    void leavesATraceOfWhatWasMoved() {
        clock.setInFrance("2037-01-19T10:00");
        Session session = planned.workshop("Séance déplacée", at("2037-01-21T14:00"), 5);
        db.sql("""
                        update agenda.session set moved_from = ?, moved_place = 'Mairie de Brénac', reason = 'Travaux à la mairie.'
                        where code = ?
                        """)
                .params(at("2037-01-20T09:00").atOffset(java.time.ZoneOffset.UTC), session.code())
                .update();
        try (Browser reader = phone()) {
            assertThat(spaced(reader.visit(session.path()).locator(".notice").innerText()))
                    .contains(
                            "annoncée pour le mardi 20 janvier 2037 à 9 h",
                            "annoncée ici : Mairie de Brénac",
                            "Travaux à la mairie.");
        }
    }

    @Test
    void saysThatItIsOverAndOffersTheNext() {
        clock.setInFrance("2037-02-03T10:00");
        Session past = planned.workshop("Hebdomadaire", at("2037-02-02T14:00"), 5);
        Session next = planned.session(past.activity(), at("2037-02-09T14:00"), 5, SessionState.PUBLISHED);
        try (Browser reader = phone()) {
            Page page = reader.visit(past.path());

            assertThat(page.locator(".notice").innerText()).contains("passée");
            page.locator(".dates a").first().click();
            assertThat(page.url()).endsWith(next.path());
        }
    }

    @Test
    void showsNoDraftToAnybody() {
        Activity activity = planned.activity(ActivityKind.WORKSHOP, "Pas encore annoncé");
        Session draft = planned.session(activity, at("2037-02-10T14:00"), 5, SessionState.DRAFT);
        Http http = Http.on(port);

        assertThat(http.get(draft.path()).status()).isEqualTo(404);
        assertThat(http.get(activity.path()).status()).isEqualTo(404);
        assertThat(http.get("/agenda?q=pas+encore+annonce&du=2037-02-10&au=2037-02-10")
                        .text())
                .doesNotContain(draft.path());
    }

    @Test
    void signsUpForASeriesAsAWhole() {
        clock.setInFrance("2037-02-16T10:00");
        Session first = planned.workshop("Série du printemps", at("2037-02-18T14:00"), 5);
        Session second = planned.session(first.activity(), at("2037-02-25T14:00"), null, SessionState.PUBLISHED);
        UUID series = UUID.randomUUID();
        db.sql("insert into agenda.series (id, activity_id, seating_id) values (?, ?, ?)")
                .params(
                        series,
                        first.activity().id().value(),
                        first.seats().id().value())
                .update();
        db.sql("""
                        update agenda.session set series_id = ?, seating_id = ?,
                            series_number = case code when ? then 1 else 2 end
                        where code in (?, ?)
                        """)
                .params(series, first.seats().id().value(), first.code(), first.code(), second.code())
                .update();
        try (Browser reader = phone()) {
            Page page = reader.visit(second.path());
            assertThat(spaced(page.locator("main").innerText()))
                    .contains("Séance 2 sur 2 : on s’inscrit pour toutes les séances", "Il reste 5 places");
            assertThat(page.locator("#suite li").count()).isEqualTo(1);
            Page list = reader.visit("/agenda?q=serie+du+printemps&ou=Valbrune&au=2037-03-01");
            assertThat(list.locator("li.row", new Page.LocatorOptions().setHasText("Série du printemps"))
                            .allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("2 séances, on s’inscrit pour toutes");
        }
        clock.setInFrance("2037-02-20T10:00");
        try (Browser reader = phone()) {
            assertThat(spaced(reader.visit(second.path()).locator("main").innerText()))
                    .contains("a déjà commencé");
        }
    }

    @Test
    void keepsAWorkshopsAddressWhenItsTitleChanges() {
        clock.setInFrance("2037-03-02T10:00");
        Session session = planned.workshop("Ancien titre", at("2037-03-04T14:00"), 5);
        Activity activity = session.activity();
        Http http = Http.on(port);

        for (String old :
                java.util.List.of("/ateliers/encore-plus-ancien-" + activity.code(), "/ateliers/" + activity.code())) {
            assertThat(http.get(old).status()).as(old).isEqualTo(301);
            assertThat(http.get(old).header("Location")).endsWith(activity.path());
        }
        try (Browser reader = phone()) {
            Page page = reader.visit(activity.path());
            assertThat(page.locator("h1").innerText()).isEqualTo("Ancien titre");
            assertThat(spaced(page.locator("main").innerText()))
                    .contains(
                            "Vous saurez envoyer un message",
                            "mercredi 4 mars 2037",
                            "Il reste 5 places",
                            "Durée : 2 h");
        }
        db.sql("update agenda.activity set archived_at = now() where id = ?")
                .param(activity.id().value())
                .update();
        clock.setInFrance("2037-03-09T10:00");
        assertThat(http.get(activity.path()).status()).isEqualTo(410);
        assertThat(http.get(activity.path()).text()).contains("n’est plus proposée");
    }

    @Test
    void isOnTheSheetOfItsPlaceEvenWhenThatWasMerged() {
        clock.setInFrance("2037-03-16T10:00");
        Session session = planned.workshop("À la médiathèque", at("2037-03-18T14:00"), 5);
        UUID head = placeId("Médiathèque La Passerelle");
        UUID member = UUID.randomUUID();
        db.sql("""
                        insert into directory.place (id, code, slug, source_id, source_key, name, commune_name, latitude, longitude,
                            position_precision, typologies, hours, summary, services, audiences, costs, programmes, access_modes,
                            support_modes, itinerancies, raw, fingerprint, gone_at, merged_into)
                        select ?, 'zz' || substr(md5(random()::text), 1, 6), slug, source_id, 'membre-' || ?, name, commune_name, latitude,
                            longitude, position_precision, typologies, hours, summary, services, audiences, costs, programmes,
                            access_modes, support_modes, itinerancies, raw, '', now(), id
                        from directory.place where id = ?
                        """).params(member, member.toString(), head).update();
        db.sql("update agenda.session set place_id = ? where code = ?")
                .params(member, session.code())
                .update();
        try (Browser reader = phone()) {
            String sheet = db.sql("select '/lieux/' || slug || '-' || code from directory.place where id = ?")
                    .param(head)
                    .query(String.class)
                    .single();
            Page page = reader.visit(sheet + "?t=merged");
            assertThat(page.locator(".panel h2").innerText()).contains("Prochaines dates ici");
            assertThat(page.locator(".panel a", new Page.LocatorOptions().setHasText("À la médiathèque"))
                            .count())
                    .isEqualTo(1);
            assertThat(reader.visit(session.path())
                            .locator("main a[href='" + sheet + "']")
                            .count())
                    .as("the session leads to the sheet that is shown")
                    .isEqualTo(1);
        } finally {
            db.sql("update agenda.session set place_id = null, spot_name = 'x' where code = ?")
                    .param(session.code())
                    .update();
            db.sql("delete from directory.place where id = ?").param(member).update();
        }
    }

    @Test
    void isOnThePageOfItsCommuneAndOnTheFrontPage() {
        clock.setInFrance("2037-03-23T10:00");
        Session session = planned.workshop("Tout proche", at("2037-03-23T14:00"), 5);
        Http http = Http.on(port);

        assertThat(http.get("/communes/99039?t=near").text())
                .contains("Prochaines dates près de Valbrune", session.path());
        assertThat(http.get("/?t=near").text()).contains("Dans l’agenda", "Tout proche", "href=\"/agenda\"");
        assertThat(http.get("/sitemap.xml").text())
                .contains("/agenda<", session.path(), session.activity().path());
    }

    private UUID placeId(String name) {
        return db.sql("select id from directory.place where name = ? and gone_at is null")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private Browser phone() {
        return Browser.phone(port).withoutScripts().open();
    }
}
