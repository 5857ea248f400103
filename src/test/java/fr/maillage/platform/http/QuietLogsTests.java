package fr.maillage.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.PublicPages;
import fr.maillage.Staff;
import fr.maillage.Visitor;
import fr.maillage.accounts.Role;
import fr.maillage.platform.DailyTask;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever people type, and whatever breaks, no line of the log says it. */
@MaillageTest
class QuietLogsTests {

    /** Each stands for something personal; together they are typed everywhere something can be typed. */
    private static final List<String> MARKS = List.of(
            "Zéphirine",
            "Zephirine",
            "zephirine",
            "0639987654",
            "06 39 98 76 54",
            "zephirine@lorande.example",
            "motdepasse-zz9");

    private static final String NAME = "Zéphirine Marquedor";
    private static final String EMAIL = "zephirine@lorande.example";
    private static final String PHONE = "06 39 98 76 54";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    List<DailyTask> tasks;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    };

    @BeforeEach
    void listen() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            // an application that another test started and closed in this process took the bridge along
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        ear.setContext(root.getLoggerContext());
        ear.start();
        root.addAppender(ear);
    }

    @AfterEach
    void stop() {
        root.detachAppender(ear);
        db.sql("delete from office.privacy_request where name like '%Marquedor%'")
                .update();
        db.sql("delete from directory.error_report where message like '%Marquedor%'")
                .update();
        db.sql("delete from directory.unanswered_query where plain_text like '%marquedor%'")
                .update();
        db.sql("delete from accounts.failed_attempt").update();
        db.sql("delete from notifications.message where name like '%Marquedor%'")
                .update();
        db.sql("delete from accounts.person where plain_email = ?").param(EMAIL).update();
    }

    @Test
    void theEarHears() {
        LoggerFactory.getLogger("fr.maillage.essai").warn("entendu {}", 1);

        assertThat(lines).anyMatch(line -> line.contains("entendu 1"));
        assertThat(root.getLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void whatVisitorsTypeIsNotLogged() {
        Http http = Http.on(port);
        String sheet = new PublicPages(db).sheetOf("France services Valbrune");
        http.get("/lieux?q=" + Http.encode(NAME + " " + EMAIL) + "&ou=" + Http.encode(PHONE));
        http.get("/lieux?q=" + Http.encode(NAME) + "&lat=" + Http.encode(NAME) + "&page=" + Http.encode(PHONE));
        http.get("/" + Http.encode(NAME));
        http.get("/lieux/" + Http.encode(NAME));
        http.get("/communes/" + Http.encode(EMAIL), "Referer", "http://localhost/" + EMAIL, "User-Agent", EMAIL);
        http.post(sheet + "/signalement", Map.of("sujet", "other", "message", NAME + " " + PHONE + " " + EMAIL));
        http.post(sheet + "/signalement", Map.of("sujet", NAME, "message", PHONE));
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(EMAIL, "motdepasse-zz9").status())
                .as("judged, not refused at the door")
                .isNotEqualTo(403);
        visitor.signIn(PHONE, "motdepasse-zz9");
        visitor.fill("/connexion", "/connexion/lien", Map.of("adresse", EMAIL));
        visitor.fill("/invitation", "/invitation", Map.of("code", "motdepasse-zz9"));
        visitor.get("/connexion/lien/motdepasse-zz9");
        http.post("/connexion/demo", Map.of("person", NAME, "retour", "https://" + EMAIL));
        http.get("/connexion?retour=" + Http.encode("/gestion/" + EMAIL));
        http.get("/invitation/" + Http.encode("motdepasse-zz9"));

        assertSilent();
    }

    @Test
    void whatStaffTypeIsNotLogged() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        String one = coordinator
                .post(
                        "/gestion/personnes-concernees",
                        Map.of(
                                "kind", "ACCESS",
                                "way", "PHONE",
                                "received",
                                        LocalDate.now(ZoneId.of("Europe/Paris")).toString(),
                                "name", NAME,
                                "email", EMAIL,
                                "phone", PHONE,
                                "identity", NAME))
                .header("Location");
        coordinator.get(one);
        coordinator.get(one + "/donnees.json");
        coordinator.post(one + "/effacement", Map.of("word", "EFFACER", "record", "directory.place/" + NAME));
        coordinator.post(one + "/reponse", Map.of("outcome", "REFUSED", "reason", NAME + EMAIL));
        String invited = coordinator
                .post(
                        "/gestion/personnes/invitation",
                        Map.of("nom", NAME, "courriel", EMAIL, "role", "COORDINATOR", "canal", "EMAIL", "langue", "fr"))
                .header("Location");
        if (!invited.isEmpty()) {
            coordinator.get(invited);
        }
        coordinator.get("/gestion/recherche?q=" + Http.encode(NAME));
        coordinator.get("/gestion/personnes?q=" + Http.encode(EMAIL));
        coordinator.get("/gestion/personnes-concernees/" + Http.encode(NAME));
        coordinator.post("/gestion/territoire", Map.of("name", "\u0000" + NAME, "phone", PHONE));
        tasks.forEach(DailyTask::run);

        assertSilent();
    }

    @Test
    void whatBreaksSaysWhereAndNotOnWhom() {
        db.sql(
                        "insert into accounts.person (id, name, email, plain_email, keep_until) values (?, ?, ?, ?, current_date + 9)")
                .params(UUID.randomUUID(), NAME, EMAIL, EMAIL)
                .update();
        assertThat(
                        failure(
                                "insert into accounts.person (id, name, plain_email, keep_until) values (gen_random_uuid(), ?, ?, current_date)"))
                .as("what a breach of a constraint says")
                .contains("person_plain_email_key")
                .doesNotContain(EMAIL);
        assertSilent();
    }

    @Test
    void anUnforeseenFailureIsToldWithoutWhatWasTyped() throws NoSuchMethodException {
        RequestMappingInfo info = RequestMappingInfo.paths("/lieux")
                .methods(RequestMethod.GET)
                .params("casse")
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, this, QuietLogsTests.class.getDeclaredMethod("breakOn", String.class));
        try {
            Http.Answer answer = Http.on(port).get("/lieux?casse=" + Http.encode(EMAIL));
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).doesNotContain(EMAIL).doesNotContain("Exception");
        } finally {
            mapping.unregisterMapping(info);
        }
        assertThat(lines).as("the failure is told").anyMatch(line -> line.contains("person_plain_email_key"));
        assertSilent();
    }

    @ResponseBody
    String breakOn(@RequestParam(name = "casse") String email) {
        for (int i = 0; i < 2; i++) {
            db.sql(
                            "insert into accounts.person (id, name, plain_email, keep_until) values (gen_random_uuid(), ?, ?, current_date + 9)")
                    .params(NAME, email)
                    .update();
        }
        return "";
    }

    private String failure(String sql) {
        try {
            db.sql(sql).params(NAME, EMAIL).update();
            return "";
        } catch (RuntimeException e) {
            StringBuilder all = new StringBuilder();
            for (Throwable each = e; each != null; each = each.getCause()) {
                all.append(each).append('\n');
            }
            return all.toString();
        }
    }

    private void assertSilent() {
        assertThat(lines)
                .as("a line of the log that says what somebody typed")
                .noneMatch(line -> MARKS.stream().anyMatch(line::contains));
    }
}
