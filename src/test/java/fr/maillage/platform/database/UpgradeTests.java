package fr.maillage.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.MaillageProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A data folder of an earlier version is brought up to date by a start, and nothing in it is lost. */
class UpgradeTests {

    static java.util.List<FormerRelease> releases() {
        return FormerRelease.ALL;
    }

    @ParameterizedTest
    @MethodSource("releases")
    void servesWhatAFormerVersionKept(FormerRelease release) throws Exception {
        Path data = MaillageProcess.freshData();
        release.leaveIn(data);

        try (MaillageProcess maillage = MaillageProcess.serve(data)) {
            assertThat(maillage.err()).isEmpty();
            try (Connection owner = MaillageProcess.enter(data)) {
                assertThat(OpenDatabase.ask(owner, "select count(*) from directory.place"))
                        .isEqualTo("6");
                assertThat(OpenDatabase.ask(owner, "select count(*) from directory.error_report"))
                        .isEqualTo("2");
                assertThat(OpenDatabase.ask(owner, "select asked from directory.unanswered_query"))
                        .isEqualTo("3");
                assertThat(OpenDatabase.ask(owner, "select name from territory.settings"))
                        .isEqualTo("Pays de Lorande");
            }
            String site = maillage.address();
            for (String page : new String[] {"", "lieux", "lieux?q=imprimer&ou=Aigremoutier", "lieux.csv"}) {
                assertThat(get(site + page).statusCode()).as(page).isEqualTo(200);
            }
            assertThat(get(site + "lieux/mairie-de-bourg-d-aige-chm3e").body()).contains("Mairie de Bourg-d'Aige");
            assertThat(get(site + "lieux.csv").body()).contains("Relais lecture de l'école");
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void keepsItsOwnersPasswordAndGivesTheApplicationItsRole(FormerRelease release) throws Exception {
        Path data = MaillageProcess.freshData();
        release.leaveIn(data);
        String secret = Files.readString(data.resolve("secret"));

        for (int start = 1; start <= 2; start++) {
            try (OpenDatabase database = OpenDatabase.embedded(data);
                    Connection application = database.application()) {
                assertThat(OpenDatabase.ask(application, "select current_user")).isEqualTo("maillage_app");
                assertThat(OpenDatabase.ask(application, "select count(*) from directory.place"))
                        .isEqualTo("6");
                assertThatThrownBy(() -> OpenDatabase.run(application, "delete from platform.audit"))
                        .hasMessageContaining("permission denied");
            }
        }
        assertThat(Files.readString(data.resolve("secret"))).isEqualTo(secret);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
