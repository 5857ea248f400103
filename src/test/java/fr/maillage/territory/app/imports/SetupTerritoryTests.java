package fr.maillage.territory.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.maillage.MaillageTest;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Epci;
import fr.maillage.territory.Territory;
import fr.maillage.territory.app.Epcis;
import fr.maillage.territory.app.Settings;
import fr.maillage.territory.app.Snapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** {@code bin/maillage setup-territory}, against a stand-in for the national geographic API on this machine. */
@MaillageTest
class SetupTerritoryTests {

    @Autowired
    ImportCommunes importCommunes;

    @Autowired
    Epcis epcis;

    @Autowired
    Settings settings;

    @Autowired
    Snapshots snapshots;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Territory territory;

    private HttpServer server;
    private final Map<String, String> answers = new TreeMap<>();
    private String printed = "";

    @BeforeEach
    void startApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers.put("/departements/98", "{\"nom\":\"Hautes-Collines\",\"code\":\"98\",\"codeRegion\":\"00\"}");
        answers.put("/epcis/999000099", "{\"code\":\"999000099\",\"nom\":\"CC des Collines\"}");
        String communes = "{\"type\":\"FeatureCollection\",\"features\":["
                + commune("98701", "Le Mont", "999000099", 5.0) + "," + commune("98702", "La Combe", "999000099", 5.1)
                + ","
                + commune("98703", "L’Île", "999000107", 5.2) + "]}";
        answers.put("/departements/987/communes", communes);
        answers.put("/departements/987", "{\"nom\":\"Hautes-Collines\",\"code\":\"987\"}");
        answers.put("/epcis/999000099/communes", communes);
        answers.put("/communes/98702", commune("98702", "La Combe", "999000099", 5.1));
        answers.put("/departements/11/communes", "<html>proxy</html>");
        answers.put("/departements/11", "{\"nom\":\"Aude\"}");
    }

    @AfterEach
    void stopApi() {
        server.stop(0);
    }

    @AfterTransaction
    void forgetWhatWasRolledBack() {
        snapshots.lookAgain();
    }

    private static String commune(String code, String name, String epci, double west) {
        double east = west + 0.1;
        return ("{\"type\":\"Feature\",\"properties\":{\"nom\":\"%s\",\"code\":\"%s\",\"codesPostaux\":[\"98790\"],"
                        + "\"population\":421,\"codeEpci\":\"%s\",\"codeDepartement\":\"987\"},\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[%s,44],[%s,44],[%s,44.1],[%s,44.1],[%s,44]]]}}")
                .formatted(name, code, epci, west, east, east, west, west);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/departements/12")) {
            exchange.sendResponseHeaders(503, -1);
        } else if (path.startsWith("/departements/13")) {
            exchange.sendResponseHeaders(200, 0); // and never anything more
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            return;
        } else if (answers.get(path) == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            byte[] body = answers.get(path).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private int run(String... arguments) {
        return runAgainst("http://localhost:" + server.getAddress().getPort() + "/", Duration.ofSeconds(20), arguments);
    }

    private int runAgainst(String base, Duration timeout, String... arguments) {
        SetupTerritoryCommand command = new SetupTerritoryCommand(new SetupTerritory(
                new GeoApi(base, timeout), importCommunes, epcis, settings, snapshots, transactions));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = command.run(List.of(arguments), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        printed = bytes.toString(StandardCharsets.UTF_8);
        assertThat(printed).doesNotContain("Exception").doesNotContain("\tat ");
        return code;
    }

    @Test
    @Transactional
    void installsADepartementInPlaceOfTheDemo() {
        assertThat(run("--departement", "987", "--telephone", "02 61 91 00 99")).isZero();
        assertThat(printed)
                .contains("Communes lues : 3 — ajoutées : 3")
                .contains("Territoire : Hautes-Collines. Communes desservies (le périmètre) : 3.")
                .contains("Le territoire de démonstration a été retiré.");
        assertThat(territory.listPerimeter())
                .extracting(Commune::name)
                .containsExactlyInAnyOrder("Le Mont", "La Combe", "L’Île");
        assertThat(territory.listEpcis()).extracting(Epci::name).containsExactly("CC des Collines", "EPCI 999000107");
        assertThat(territory.settings().phone()).isEqualTo("+33261910099");
        assertThat(territory.settings().demo()).isFalse();
    }

    @Test
    @Transactional
    void narrowsThePerimeterAndKeepsTheOthersAsNeighbours() {
        assertThat(run("--epci=999 000 099", "--nom", "Pays des Collines")).isZero();
        assertThat(territory.settings().name()).isEqualTo("Pays des Collines");
        assertThat(run("--communes", "98702")).isZero();
        assertThat(printed).contains("inchangées : 1").contains("(le périmètre) : 1.");
        assertThat(territory.listPerimeter()).extracting(Commune::name).containsExactly("La Combe");
        assertThat(territory.matchCommune("98701", null, null)).isPresent();
        assertThat(territory.settings().name()).isEqualTo("Pays des Collines");
    }

    @Test
    @Transactional
    void changesOnlyWhatTheTerritorySaysOfItself() {
        assertThat(run(
                        "--nom",
                        "Pays d’Ailleurs",
                        "--telephone-transport",
                        "0261910098",
                        "--note-transport",
                        "la veille"))
                .isZero();
        assertThat(territory.settings().name()).isEqualTo("Pays d’Ailleurs");
        assertThat(territory.settings().phone()).isEqualTo("+33261910040");
        assertThat(territory.settings().transportPhone()).isEqualTo("+33261910098");
        assertThat(territory.settings().transportNote()).isEqualTo("la veille");
        assertThat(territory.listPerimeter()).hasSize(41);
    }

    @Test
    void changesNothingWhenTheApiFails() {
        assertThat(run("--departement", "75")).isEqualTo(1);
        assertThat(printed).contains("ne connaît pas le département 75");
        assertThat(run("--epci", "999999999")).isEqualTo(1);
        assertThat(printed).contains("ne connaît pas l’EPCI 999999999");
        assertThat(run("--communes", "98702,98799")).isEqualTo(1);
        assertThat(printed).contains("ne connaît pas la commune 98799");
        assertThat(run("--departement", "11")).isEqualTo(1);
        assertThat(printed).contains("Rien n’a été changé : la réponse de l’API géographique est inutilisable");
        assertThat(run("--departement", "12")).isEqualTo(1);
        assertThat(printed).contains("(503)");
        assertThat(territory.settings().name()).isEqualTo("Pays de Lorande");
        assertThat(territory.listPerimeter()).hasSize(41);
    }

    @Test
    void doesNotWaitForEverAndSaysWhenNobodyIsThere() {
        String base = "http://localhost:" + server.getAddress().getPort();
        assertThat(runAgainst(base, Duration.ofMillis(300), "--departement", "13"))
                .isEqualTo(1);
        assertThat(printed).contains("n’a pas fini de répondre");
        server.stop(0);
        assertThat(runAgainst(base, Duration.ofSeconds(20), "--departement", "75"))
                .isEqualTo(1);
        assertThat(printed).contains("impossible de joindre").contains("import-communes");
        assertThat(runAgainst("pas une adresse", Duration.ofSeconds(1), "--departement", "75"))
                .isEqualTo(1);
        assertThat(printed).contains("MAILLAGE_GEO_API");
        assertThat(runAgainst("ftp://localhost", Duration.ofSeconds(1), "--departement", "75"))
                .isEqualTo(1);
        assertThat(printed).contains("MAILLAGE_GEO_API");
    }

    @Test
    void explainsItselfWhenMistyped() {
        for (String typed : List.of(
                "",
                "03",
                "--departement",
                "--departement=x",
                "--epci=12",
                "--communes=,",
                "--communes=abc",
                "--telephone=abc",
                "--oups",
                "--departement=03 --epci=999000099",
                "--departement=../x")) {
            assertThat(run(typed.isEmpty() ? new String[0] : typed.split(" ", -1)))
                    .isEqualTo(2);
            assertThat(printed).contains("setup-territory --departement");
        }
    }
}
