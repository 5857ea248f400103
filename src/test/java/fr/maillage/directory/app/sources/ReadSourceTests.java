package fr.maillage.directory.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.directory.app.sources.Source.How;
import fr.maillage.directory.app.sources.Source.Mode;
import fr.maillage.directory.app.sources.Source.Outcome;
import fr.maillage.directory.app.sources.SourceSettings.FileKind;
import fr.maillage.directory.domain.sources.Rhythm;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A source is read when it is due or asked for; what fails changes nothing and is tried again. */
@MaillageTest
@TestPropertySource(properties = "maillage.outgoing-allow=127.0.0.1")
class ReadSourceTests {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    @Autowired
    Sources sources;

    @Autowired
    SourceReadings readings;

    @Autowired
    SourceUploads uploads;

    @Autowired
    ReadSource readSource;

    @Autowired
    ReadDueSources task;

    @Autowired
    SourcesCommand command;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private SupplierSite site;

    @BeforeEach
    void open() {
        leaveNothing();
        site = SupplierSite.open();
        clock.set(NOON);
    }

    @AfterEach
    void leaveNothing() {
        if (site != null) {
            site.close();
        }
        for (String sql : List.of(
                "delete from directory.place where source_id like 'liste-d-essai%'",
                "delete from directory.source_reading where source_id like 'liste-d-essai%'",
                "delete from directory.import_run where source_id like 'liste-d-essai%'",
                "delete from directory.source where id like 'liste-d-essai%'")) {
            db.sql(sql).update();
        }
    }

    @Test
    void aNewSourceWithARhythmIsReadWithinAMinuteThenAtNight() {
        site.serve(places(3));
        String id = add(Rhythm.DAILY, site.url());

        task.run();

        Source source = sources.find(id).orElseThrow();
        assertThat(source.state().outcome()).isEqualTo(Outcome.READ);
        assertThat(source.state().reason()).startsWith("3 lignes lues\u00a0: 3 lieux nouveaux.");
        assertThat(source.state().nextAt()).isBetween(NOON.plus(Duration.ofHours(14)), NOON.plus(Duration.ofHours(18)));
        assertThat(shown(id)).isEqualTo(3);
        assertThat(readings.list(id)).singleElement().satisfies(reading -> {
            assertThat(reading.how()).isEqualTo(How.SCHEDULE);
            assertThat(reading.runId()).isNotNull();
        });
    }

    @Test
    void aFileThatDidNotChangeIsNotReadAgain() {
        site.serve(places(3));
        String id = add(Rhythm.DAILY, site.url());
        task.run();
        clock.set(sources.find(id).orElseThrow().state().nextAt());

        task.run();

        Source source = sources.find(id).orElseThrow();
        assertThat(site.sent()).isEqualTo(1);
        assertThat(source.state().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(source.state().nextAt()).isAfter(NOON.plus(Duration.ofHours(24)));
        assertThat(readings.list(id)).hasSize(2);
        assertThat(runs(id)).isEqualTo(1);
    }

    @Test
    void anotherMappingOrAskingForItReadsTheSameFileAgain() {
        site.serve(places(3));
        String id = add(Rhythm.DAILY, site.url());
        task.run();
        clock.set(NOON.plus(Duration.ofHours(1)));

        sources.ask(id, Mode.AGAIN);
        task.run();

        assertThat(site.sent()).isEqualTo(2);
        assertThat(runs(id)).isEqualTo(2);
        assertThat(sources.find(id).orElseThrow().state().asked()).isNull();
        assertThat(readings.list(id).getFirst().how()).isEqualTo(How.ASKED);
    }

    @Test
    void aSiteThatFailsLeavesThePlacesAndIsTriedAgainLaterAndLater() {
        site.serve(places(3));
        String id = add(Rhythm.DAILY, site.url());
        task.run();
        site.fail(503);
        clock.set(NOON.plus(Duration.ofDays(2)));

        task.run();

        Source once = sources.find(id).orElseThrow();
        assertThat(once.state().reason()).isEqualTo("Le site est en panne (réponse 503).");
        assertThat(once.state().nextAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(shown(id)).isEqualTo(3);
        assertThat(readings.listTroubles(3)).isEmpty();

        for (int n = 0; n < 2; n++) {
            clock.set(sources.find(id).orElseThrow().state().nextAt());
            task.run();
        }
        assertThat(readings.listTroubles(3))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.id()).isEqualTo(id));

        site.serve(places(3));
        clock.set(sources.find(id).orElseThrow().state().nextAt());
        task.run();
        assertThat(sources.find(id).orElseThrow().state().failures()).isZero();
        assertThat(readings.listTroubles(3)).isEmpty();
    }

    @Test
    void aFileThatIsCutShortTakesNothingAway() {
        site.serve(places(6));
        String id = add(Rhythm.DAILY, site.url());
        task.run();
        site.serve(places(6) + "\n");
        site.cutShort();

        assertThat(readSource.read(id, How.COMMAND, Mode.READ, _ -> {}))
                .isInstanceOfSatisfying(
                        ReadSource.Result.Ended.class,
                        ended -> assertThat(ended.outcome()).isEqualTo(Outcome.FAILED));
        assertThat(shown(id)).isEqualTo(6);
        assertThat(runs(id)).isEqualTo(1);
    }

    @Test
    void aShortFileIsHeldBackUntilSomebodySaysThatItIsWhole() {
        site.serve(places(6));
        String id = add(Rhythm.DAILY, site.url());
        task.run();
        site.serve(places(2));
        readSource.read(id, How.COMMAND, Mode.READ, _ -> {});

        assertThat(shown(id)).isEqualTo(6);
        assertThat(sources.find(id).orElseThrow().state().outcome()).isEqualTo(Outcome.HELD);
        assertThat(readings.listTroubles(3)).hasSize(1);

        sources.ask(id, Mode.FORCE);
        task.run();

        assertThat(shown(id)).isEqualTo(2);
        assertThat(readings.listTroubles(3)).isEmpty();
    }

    @Test
    void whatWasInterruptedIsDoneAgain() {
        site.serve(places(3));
        String id = add(Rhythm.NEVER, site.url());
        sources.ask(id, Mode.READ);
        readings.started(id, clock.instant());
        db.sql("""
                        insert into directory.import_run (id, source_id, file_name, started_at)
                        values (gen_random_uuid(), :id, 'tué', now())
                        """).param("id", id).update();

        task.run();

        assertThat(shown(id)).isEqualTo(3);
        assertThat(sources.find(id).orElseThrow().state().asked()).isNull();
    }

    @Test
    void aFileBroughtByHandIsReadOnceThroughTheSameMapping() {
        String mapping = """
                colonnes:
                  id: numero
                  nom: lieu
                  commune: ville
                """;
        String id = sources.add(
                new SourceSettings("Liste d’essai", "", "", FileKind.CSV, "", mapping, "", Rhythm.NEVER, 0));
        assertThat(new SourceMapping().mistakes(mapping)).isEmpty();
        uploads.put(
                id,
                "C:\\Bureau\\lieux 2026.csv",
                "numero,lieu,ville\n1,Atelier,Valbrune\n".getBytes(StandardCharsets.UTF_8),
                false);

        task.run();
        task.run();

        assertThat(shown(id)).isEqualTo(1);
        assertThat(readings.list(id))
                .singleElement()
                .satisfies(reading -> assertThat(reading.how()).isEqualTo(How.UPLOAD));
        assertThat(db.sql("select file_name from directory.import_run where source_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("lieux-2026.csv");
        assertThat(uploads.find(id)).isEmpty();
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        String id =
                sources.add(new SourceSettings("Liste d’essai", "", "", FileKind.JSON, "", "", "", Rhythm.NEVER, 0));
        uploads.put(id, "lieux.csv", places(2).getBytes(StandardCharsets.UTF_8), false);

        task.run();

        assertThat(sources.find(id).orElseThrow().state().reason()).startsWith("Un fichier JSON est attendu");
        assertThat(shown(id)).isZero();
    }

    @Test
    void aPrivateAddressIsRefusedInPlainWords() {
        String id = add(Rhythm.DAILY, "http://10.0.0.1/lieux.csv");

        task.run();

        assertThat(sources.find(id).orElseThrow().state().reason())
                .isEqualTo("L’adresse mène à un réseau privé, que cette installation n’autorise pas.");
    }

    @Test
    void theCommandTellsTheTruthByItsExitCode() {
        site.serve(places(2));
        String id = add(Rhythm.DAILY, site.url());

        assertThat(run("run")).isZero();
        assertThat(run("run", id)).isZero();
        assertThat(told).contains("Le fichier n’a pas changé");
        site.fail(404);
        assertThat(run("run", id)).isEqualTo(1);
        assertThat(told).contains("Le fichier n’est plus à cette adresse (réponse 404).");
        assertThat(run("run", "inconnue")).isEqualTo(1);
        assertThat(run("run", "main")).isEqualTo(1);
        assertThat(run("courir")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("list")).isZero();
        assertThat(told).contains(id + " — Liste d’essai — ÉCHEC le 22/11/2026 12:00");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        String id = add(Rhythm.NEVER, site.url());
        int seen = sources.find(id).orElseThrow().version();
        SourceSettings mine =
                new SourceSettings("La mienne", "", "", FileKind.AUTO, site.url(), "", "", Rhythm.NEVER, 0);
        SourceSettings theirs =
                new SourceSettings("La leur", "", "", FileKind.AUTO, site.url(), "", "", Rhythm.NEVER, 0);

        assertThat(sources.change(id, seen, theirs)).isTrue();
        assertThat(sources.change(id, seen, mine)).isFalse();
        assertThat(sources.find(id).orElseThrow().settings().name()).isEqualTo("La leur");
    }

    private String told = "";

    private int run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            int code = command.run(List.of(words), out);
            told = bytes.toString(StandardCharsets.UTF_8);
            return code;
        }
    }

    private String add(Rhythm rhythm, String url) {
        return sources.add(new SourceSettings("Liste d’essai", "", "", FileKind.AUTO, url, "", "", rhythm, 0));
    }

    private int shown(String id) {
        return db.sql("select count(*) from directory.place where source_id = :id and gone_at is null")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private int runs(String id) {
        return db.sql("select count(*) from directory.import_run where source_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static String places(int count) {
        return "id,nom,commune\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(n -> n + ",Atelier " + n + ",Valbrune\n")
                        .collect(Collectors.joining());
    }
}
