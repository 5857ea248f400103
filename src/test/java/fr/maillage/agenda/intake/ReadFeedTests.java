package fr.maillage.agenda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.intake.Feed;
import fr.maillage.agenda.app.intake.Feed.Outcome;
import fr.maillage.agenda.app.intake.FeedRuns.Deed;
import fr.maillage.agenda.app.intake.FeedRuns.Line;
import fr.maillage.agenda.app.intake.Feeds;
import fr.maillage.agenda.app.intake.ReadDueFeeds;
import fr.maillage.agenda.app.intake.ReadFeed;
import fr.maillage.agenda.app.intake.ReadFeed.Result;
import fr.maillage.agenda.app.intake.RemoveFeed;
import fr.maillage.directory.app.sources.SupplierSite;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An organisation’s calendar becomes sessions here, and follows its changes. */
@MaillageTest
@TestPropertySource(properties = "maillage.outgoing-allow=127.0.0.1")
class ReadFeedTests {

    private final SupplierSite site = SupplierSite.open();

    @Autowired
    Feeds feeds;

    @Autowired
    ReadFeed read;

    @Autowired
    ReadDueFeeds due;

    @Autowired
    RemoveFeed remove;

    @Autowired
    Agenda agenda;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private final List<UUID> made = new java.util.ArrayList<>();

    @BeforeEach
    void inSpring() {
        clock.setInFrance("2039-04-01T10:00");
    }

    @AfterEach
    void leave() {
        site.close();
        db.sql("delete from registration.registration where code = 'feedtest1'").update();
        db.sql("""
                delete from agenda.session s using agenda.feed_session l where l.session_id = s.id and l.feed_id = any(?)
                """).param(made.toArray(UUID[]::new)).update();
        made.forEach(
                id -> db.sql("delete from agenda.feed where id = ?").param(id).update());
    }

    @Test
    void datesComeInWithTheirPlaceAndGoOutWithTheirOwnPage() {
        UUID feed = feed("99007", true);
        site.serve(calendar(event("1", "20390410T140000", "Conseil municipal", "Salle des fêtes\\, 99390 Valbrune")
                + event("2", "20390411T140000", "Lecture", "France services Valbrune\\, Valbrune")
                + event("3", "20390412T140000", "Bal", "Chez Louise")));

        Result result = read.read(feed, false, false).orElseThrow();

        assertThat(result.figures().added()).isEqualTo(3);
        Session council = session(feed, "1");
        assertThat(council.state()).isEqualTo(SessionState.PUBLISHED);
        assertThat(council.name()).isEqualTo("Conseil municipal");
        assertThat(council.spot().communeName()).isEqualTo("Valbrune");
        assertThat(council.spot().name()).isEqualTo("Salle des fêtes");
        assertThat(council.startsAt()).isEqualTo("2039-04-10T12:00:00Z");
        assertThat(council.takesRegistrations(clock.instant())).isFalse();
        assertThat(agenda.findTheirPage(council.id())).contains("https://asso.example/1");
        assertThat(session(feed, "2").spot().path()).contains("/lieux/france-services-valbrune");
        assertThat(session(feed, "3").spot().commune().value()).isEqualTo("99007");
        assertThat(result.lines())
                .filteredOn(line -> line.why().contains("COMMUNE_ASSUMED"))
                .extracting(Line::title, Line::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Bal", "Chez Louise"));
    }

    @Test
    void whatHasNoPlaceIsRefusedAndSaid() {
        UUID feed = feed(null, true);
        site.serve(calendar(event("1", "20390410T140000", "Bal", "Chez Louise")
                + event("2", "20390410T140000", "Muet", "")
                + event("3", "demain", "Sans date", "Valbrune")));

        Result result = read.read(feed, false, false).orElseThrow();

        assertThat(result.lines())
                .extracting(Line::title, Line::deed, line -> line.why().getFirst())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Bal", Deed.REFUSED, "NOWHERE"),
                        org.assertj.core.groups.Tuple.tuple("Muet", Deed.REFUSED, "NO_PLACE"),
                        org.assertj.core.groups.Tuple.tuple("Sans date", Deed.REFUSED, "NO_DATE"));
    }

    @Test
    void theSameFileIsNotReadTwice() {
        UUID feed = feed("99039", true);
        site.serve(calendar(event("1", "20390410T140000", "Bal", "Valbrune")));

        assertThat(read.read(feed, false, false).orElseThrow().outcome()).isEqualTo(Outcome.READ);
        assertThat(read.read(feed, false, false).orElseThrow().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(site.sent()).isEqualTo(1);
        Result again = read.read(feed, true, false).orElseThrow();
        assertThat(again.figures().unchanged()).isEqualTo(1);
        assertThat(again.figures().changed()).isZero();
    }

    @Test
    void aDateThatMovesKeepsItsPageAndSaysSo() {
        UUID feed = feed("99039", true);
        site.serve(calendar(event("1", "20390410T140000", "Bal", "Valbrune")));
        read.read(feed, false, false);
        Session before = session(feed, "1");

        site.serve(calendar(event("1", "20390412T150000", "Grand bal", "Valbrune")));
        assertThat(read.read(feed, false, false).orElseThrow().figures().changed())
                .isEqualTo(1);

        Session after = session(feed, "1");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.startsAt()).isEqualTo("2039-04-12T13:00:00Z");
        assertThat(after.movedFrom()).isEqualTo(before.startsAt());
        assertThat(after.name()).isEqualTo("Grand bal");
        assertThat(after.sequence()).isGreaterThan(before.sequence());
    }

    @Test
    void whatIsCancelledOrGoneThereIsCancelledHere() {
        UUID feed = feed("99039", true);
        site.serve(calendar(event("1", "20390410T140000", "Bal", "Valbrune")
                + event("2", "20390411T140000", "Thé", "Valbrune")
                + event("3", "20390412T140000", "Loto", "Valbrune")));
        read.read(feed, false, false);

        site.serve(calendar(event("1", "20390410T140000", "Bal", "Valbrune").replace("END:", "STATUS:CANCELLED\nEND:")
                + event("3", "20390412T140000", "Loto", "Valbrune")));
        Result result = read.read(feed, false, false).orElseThrow();

        assertThat(result.figures().cancelled()).isEqualTo(2);
        assertThat(session(feed, "1").reason()).isEqualTo("Annulée par l’organisation.");
        assertThat(session(feed, "2").state()).isEqualTo(SessionState.CANCELLED);
        assertThat(session(feed, "3").state()).isEqualTo(SessionState.PUBLISHED);

        site.serve(calendar(event("1", "20390410T140000", "Bal", "Valbrune")
                + event("2", "20390411T140000", "Thé", "Valbrune")
                + event("3", "20390412T140000", "Loto", "Valbrune")));
        read.read(feed, false, false);
        assertThat(session(feed, "1").state()).isEqualTo(SessionState.PUBLISHED);
        assertThat(session(feed, "2").state()).isEqualTo(SessionState.PUBLISHED);
    }

    @Test
    void nothingIsCancelledWhenMostIsMissingOrTheFileIsCut() {
        UUID feed = feed("99039", true);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            many.append(event("m" + i, "2039041" + i + "T140000", "Date " + i, "Valbrune"));
        }
        site.serve(calendar(many.toString()));
        read.read(feed, false, false);

        site.serve(calendar(event("m0", "20390410T140000", "Date 0", "Valbrune")));
        Result held = read.read(feed, false, false).orElseThrow();
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(session(feed, "m5").state()).isEqualTo(SessionState.PUBLISHED);

        String whole = calendar(many.toString());
        site.serve(whole.substring(0, whole.indexOf("UID:m5")));
        assertThat(read.read(feed, false, false).orElseThrow().reason()).isEqualTo("CUT_SHORT");
        assertThat(session(feed, "m6").state()).isEqualTo(SessionState.PUBLISHED);

        site.serve(calendar(event("m0", "20390410T140000", "Date 0", "Valbrune")));
        assertThat(read.read(feed, true, true).orElseThrow().figures().cancelled())
                .isEqualTo(7);
    }

    @Test
    void aCorrectionMadeHereStays() {
        UUID feed = feed("99039", true);
        site.serve(calendar(event("1", "20390410T140000", "Bal", "Valbrune")));
        read.read(feed, false, false);
        db.sql("update agenda.session set title = 'Bal costumé', version = version + 1 where id = ?")
                .param(session(feed, "1").id().value())
                .update();

        site.serve(calendar(event("1", "20390410T180000", "Bal", "Valbrune")));
        Result result = read.read(feed, false, false).orElseThrow();

        assertThat(result.figures().kept()).isEqualTo(1);
        assertThat(session(feed, "1").name()).isEqualTo("Bal costumé");
        assertThat(session(feed, "1").startsAt()).isEqualTo("2039-04-10T12:00:00Z");
        site.serve(
                calendar(event("1", "20390410T180000", "Bal", "Valbrune").replace("END:", "STATUS:CANCELLED\nEND:")));
        read.read(feed, false, false);
        assertThat(session(feed, "1").isCancelled()).isTrue();
    }

    @Test
    void aFailureLeavesTheSessionsAndComesBackLater() {
        UUID feed = feed("99039", true);
        site.serve(calendar(event("1", "20390410T140000", "Bal", "Valbrune")));
        due.run();
        assertThat(session(feed, "1").state()).isEqualTo(SessionState.PUBLISHED);

        site.serve("<!doctype html><title>Maintenance</title>");
        assertThat(read.read(feed, false, false).orElseThrow().reason()).isEqualTo("NOT_A_CALENDAR");
        site.fail(503);
        assertThat(read.read(feed, false, false).orElseThrow().reason()).isEqualTo("BROKEN");
        Feed state = feeds.find(feed).orElseThrow();
        assertThat(state.state().failures()).isEqualTo(2);
        assertThat(state.state().nextAt()).isAfter(clock.instant());
        assertThat(session(feed, "1").state()).isEqualTo(SessionState.PUBLISHED);
    }

    @Test
    void oneThatCannotBeReadDoesNotKeepTheOthersWaiting() {
        UUID bad = feed("99039", true);
        UUID good = feed("99039", true);
        site.serve(calendar(event("1", "20390410T140000", "Bal", "Valbrune")));
        db.sql("update agenda.feed set url = 'http://[', next_at = next_at - interval '1 day' where id = ?")
                .param(bad)
                .update();

        due.run();

        assertThat(session(good, "1").state()).isEqualTo(SessionState.PUBLISHED);
        Feed state = feeds.find(bad).orElseThrow();
        assertThat(state.state().failures()).isEqualTo(1);
        assertThat(state.state().nextAt()).isAfter(clock.instant());
    }

    @Test
    void whatPeopleWereToldIsOffStaysOff() {
        UUID feed = feed("99039", true);
        String ball = event("1", "20390410T140000", "Bal", "Valbrune");
        String tea = event("2", "20390411T140000", "Thé", "Valbrune");
        site.serve(calendar(ball + tea));
        read.read(feed, false, false);
        signUp(session(feed, "1").id());
        site.serve(calendar(tea));
        read.read(feed, false, false);
        assertThat(session(feed, "1").isCancelled()).isTrue();

        site.serve(calendar(ball + tea));
        Result result = read.read(feed, false, false).orElseThrow();

        assertThat(session(feed, "1").isCancelled()).isTrue();
        assertThat(result.lines())
                .filteredOn(line -> line.title().equals("Bal"))
                .extracting(Line::deed, Line::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Deed.KEPT, List.of("SIGNED_UP")));
    }

    private void signUp(SessionId session) {
        UUID seats = UUID.randomUUID();
        db.sql("insert into agenda.seating (id, seats) values (?, 5)")
                .param(seats)
                .update();
        db.sql("update agenda.session set seating_id = ? where id = ?")
                .params(seats, session.value())
                .update();
        db.sql("""
                insert into registration.registration (id, code, seating_id, session_id, name, plain_name, channel,
                    for_whom, state, starts_at, ends_at, erase_after)
                select gen_random_uuid(), 'feedtest1', seating_id, id, 'Lou Essai', 'lou essai', 'NONE', 'SELF', 'CONFIRMED',
                    starts_at, ends_at, ends_at from agenda.session where id = ?
                """).param(session.value()).update();
    }

    @Test
    void draftsWaitForSomebodyAndLeaveWithoutNoise() {
        UUID feed = feed("99039", false);
        site.serve(calendar(
                event("1", "20390410T140000", "Bal", "Valbrune") + event("2", "20390411T140000", "Thé", "Valbrune")));
        read.read(feed, false, false);
        assertThat(session(feed, "1").state()).isEqualTo(SessionState.DRAFT);

        site.serve(calendar(event("2", "20390411T140000", "Thé", "Valbrune")));
        assertThat(read.read(feed, false, false).orElseThrow().figures().removed())
                .isEqualTo(1);
    }

    @Test
    void whenItIsFollowedNoMoreItsSessionsStayOrAreCancelled() {
        UUID kept = feed("99039", true);
        site.serve(calendar(event("1", "20390410T140000", "Bal", "Valbrune")));
        read.read(kept, false, false);
        Session session = session(kept, "1");
        remove.remove(kept, true);
        assertThat(agenda.findSession(session.id()).orElseThrow().isCancelled()).isFalse();
        db.sql("delete from agenda.session where id = ?")
                .param(session.id().value())
                .update();

        UUID dropped = feed("99039", true);
        read.read(dropped, false, false);
        Session other = session(dropped, "1");
        remove.remove(dropped, false);
        assertThat(agenda.findSession(other.id()).orElseThrow().isCancelled()).isTrue();
        assertThat(feeds.find(dropped)).isEmpty();
        db.sql("delete from agenda.session where id = ?")
                .param(other.id().value())
                .update();
    }

    private UUID feed(@Nullable String commune, boolean published) {
        UUID id = feeds.add(new Feed.Settings(
                "Agenda de l’association", site.url(), null, null, commune, ActivityKind.EVENT, 0, published, 6));
        made.add(id);
        return id;
    }

    private Session session(UUID feed, String uid) {
        UUID id = db.sql("select session_id from agenda.feed_session where feed_id = ? and uid = ?")
                .params(feed, uid)
                .query(UUID.class)
                .single();
        return agenda.findSession(new SessionId(id)).orElseThrow();
    }

    static String event(String uid, String start, String title, String where) {
        return """
                BEGIN:VEVENT
                UID:%s
                DTSTART;TZID=Europe/Paris:%s
                DURATION:PT2H
                SUMMARY:%s
                LOCATION:%s
                URL:https://asso.example/%s
                END:VEVENT
                """.formatted(uid, start, title, where, uid);
    }

    static String calendar(String events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
    }
}
