package fr.maillage.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.platform.Audit;
import fr.maillage.platform.AuditLog;
import fr.maillage.platform.AuditLog.Place;
import fr.maillage.platform.AuditLog.Wanted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did what, in words, however long the log. Lines cannot be removed, so each test has subjects of its own. */
@MaillageTest
class JournalTests {

    private static final String PATH = "/gestion/journal";

    @LocalServerPort
    int port;

    @Autowired
    Audit audit;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aDeedIsToldInPlainWords() {
        String subject = UUID.randomUUID().toString();
        audit.recordFor(odile(), "office.territory.described", "territory", subject, Map.of("name", "Avant → Après"));
        audit.recordFor(null, "directory.unheard-of", "thing", subject, Map.of());

        String page = Http.unescaped(technician().get(PATH).text());
        assertThat(page)
                .contains("Odile Fontaubert", "A changé le nom ou les téléphones du territoire")
                .contains("nom\u00a0: Avant → Après", "directory.unheard-of");
    }

    @Test
    void whoeverWasErasedHasNoNameAnyMoreAndNothingTypedBecomesCode() {
        String subject = UUID.randomUUID().toString();
        audit.recordFor(UUID.randomUUID(), "<b>x</b>", "<i>", subject, Map.of("<u>", "<script>alert(1)</script>"));

        String page =
                technician().get(PATH + "?sur=" + Http.encode("<i>:" + subject)).text();
        assertThat(page).contains("une personne effacée").doesNotContain("<script>alert", "<b>x", "<u>");
    }

    @Test
    void pagesFollowEachOtherWithoutLosingOrRepeatingALine() {
        String subject = UUID.randomUUID().toString();
        for (int i = 0; i < 120; i++) {
            audit.recordFor(null, "test.line", "test", subject, Map.of("number", "n" + i + "."));
        }
        Staff technician = technician();
        StringBuilder all = new StringBuilder();
        String next = PATH + "?sur=test:" + subject;
        for (int page = 0; page < 3; page++) {
            String text = technician.get(next).text();
            all.append(text);
            Matcher older = Pattern.compile("<a class=\"button secondary\" href=\"([^\"]*avant=[^\"]+)\"")
                    .matcher(text);
            assertThat(older.find()).as("page %s has more", page).isEqualTo(page < 2);
            next = page < 2 ? Http.unescaped(older.group(1)) : next;
        }
        for (int i = 0; i < 120; i++) {
            assertThat(all.toString().split(Pattern.quote("n" + i + "."), -1))
                    .as("line %s", i)
                    .hasSize(2);
        }
    }

    @Test
    void findsByNameActionAndDay() {
        UUID odile = odile();
        String subject = UUID.randomUUID().toString();
        audit.recordFor(odile, "test.by-day", "test", subject, Map.of());
        Staff technician = technician();

        assertThat(technician.get(PATH + "?qui=fontaubert&acte=test.by-day").text())
                .contains(subject);
        assertThat(technician.get(PATH + "?qui=chassaignol&acte=test.by-day").text())
                .doesNotContain(subject);
        assertThat(technician.get(PATH + "?acte=test.by-day&au=2001-01-01").text())
                .doesNotContain(subject);
        assertThat(technician.get(PATH + "?acte=test.by-day&du=2001-01-01").text())
                .contains(subject);
    }

    @Test
    void takesWhateverAnAddressHolds() {
        for (String query : List.of(
                "du=hier",
                "au=9999999-01-01",
                "avant=x",
                "avant=2026-01-01T00:00:00Z",
                "avant=%2B999999999-01-01T00:00:00Z,1",
                "sur=:",
                "sur=a:",
                "qui=%00",
                "acte='")) {
            assertThat(technician().get(PATH + "?" + query).status()).as(query).isEqualTo(200);
        }
    }

    @Test
    void aCopyCanBeTakenAndThatIsWrittenDown() {
        String subject = UUID.randomUUID().toString();
        audit.recordFor(odile(), "test.copied", "test", subject, Map.of("note", "=1+1"));

        Answer answer = technician().get(PATH + ".csv?sur=test:" + subject);
        String csv = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeff\"Quand\";").contains("Odile Fontaubert", "test.copied");
        assertThat(csv.lines()).hasSize(2);
        assertThat(db.sql(
                                "select details->>'filters' from platform.audit where action = 'office.audit.exported' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains(subject);
    }

    @Test
    void noOneElseReadsIt() {
        for (Role role :
                new Role[] {Role.CLERK, Role.MANAGER, Role.MODERATOR, Role.OBSERVER, Role.HELPER, Role.ANIMATOR}) {
            assertThat(Staff.as(role, port).get(PATH).status()).as(role.name()).isEqualTo(403);
            assertThat(Staff.as(role, port).get(PATH + ".csv").status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void aLongLogIsReadThroughItsIndexes() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            db.sql("""
                    insert into platform.audit (action, subject_kind, subject_id)
                    select 'test.' || n % 40, 'test', 's' || n % 5000 from generate_series(1, 40000) n
                    """).update();
            db.sql("analyze platform.audit").update();
            for (String condition : List.of(
                    "",
                    " and action = 'test.7'",
                    " and subject_kind = 'test' and subject_id = 's77'",
                    " and actor_id = any(array['00000000-0000-0000-0000-000000000001'::uuid])")) {
                List<String> plan = db.sql(
                                "explain select * from platform.audit where at >= '2000-01-01' and at < '9000-01-01'"
                                        + " and (at, id) < ('9999-01-01', 99999999)" + condition
                                        + " order by at desc, id desc limit 51")
                        .query(String.class)
                        .list();
                assertThat(plan).as(condition).noneMatch(line -> line.contains("Seq Scan"));
            }
            assertThat(log.listActions()).contains("test.0", "test.39").doesNotHaveDuplicates();
            assertThat(log.list(
                            new Wanted(null, "test.7", "", "", Instant.EPOCH, Instant.parse("9000-01-01T00:00:00Z")),
                            Place.START,
                            50))
                    .hasSize(50);
        });
    }

    private UUID odile() {
        return db.sql("select id from accounts.person where name = 'Odile Fontaubert'")
                .query(UUID.class)
                .single();
    }

    private Staff technician() {
        return Staff.as(Role.TECHNICIAN, port);
    }
}
