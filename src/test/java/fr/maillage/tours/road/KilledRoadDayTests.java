package fr.maillage.tours.road;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.platform.MaillageProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code kill -9} on the road: what the telephone was told is heard is kept, whole, and sent again it is said once. */
class KilledRoadDayTests {

    private static final int WORDS = 60;
    private static final int HEARD = 12;
    private static final int PASSAGES = 6;

    @Test
    void whatTheCrewWasToldIsHeardOutlivesTheProcess() throws Exception {
        Path data = MaillageProcess.freshData();
        Set<String> heard;
        try (MaillageProcess server = MaillageProcess.serveDemo(data)) {
            passToday(data);
            Staff crew = Staff.as(Role.COORDINATOR, server.port());
            assertThat(say(server, crew, PASSAGES))
                    .as("a word before the crowd")
                    .isPresent();
            heard = server.killAmid(WORDS, HEARD, number -> say(server, crew, number));
        }
        assertThat(heard).hasSizeGreaterThanOrEqualTo(HEARD);

        try (MaillageProcess server = MaillageProcess.serveDemo(data)) {
            assertThat(MaillageProcess.texts(data, "select id::text from tours.road_word"))
                    .containsAll(heard);
            assertWhole(data);
            Staff crew = Staff.as(Role.COORDINATOR, server.port());
            for (int number = 0; number < WORDS; number++) {
                assertThat(say(server, crew, number))
                        .as("sent again, %s", number)
                        .isPresent();
            }
            assertThat(MaillageProcess.number(data, "select count(*) from tours.road_word"))
                    .as("each once")
                    .isEqualTo(WORDS);
            assertWhole(data);
            assertThat(MaillageProcess.number(
                            data, "select count(*) from agenda.session where code like 'tue%' and state = 'CANCELLED'"))
                    .isEqualTo(PASSAGES);
            assertThat(Http.on(server.port()).get("/seances/tue00").text()).contains("Le véhicule est en panne.");
        }
    }

    /** A passage is called off if and only if the crew's word says so. */
    private static void assertWhole(Path data) throws Exception {
        assertThat(MaillageProcess.texts(
                        data, "select code from agenda.session where code like 'tue%' and state = 'CANCELLED'"))
                .containsExactlyInAnyOrderElementsOf(MaillageProcess.texts(data, """
                        select s.code from tours.road_word w join agenda.session s on s.id = w.session_id
                        where w.kind = 'CANCELLED' and w.outcome = 'DONE'
                        """));
    }

    /** The first words call their passages off, the others tell how late the last ones are; its key when it was heard. */
    private static Optional<String> say(MaillageProcess server, Staff crew, int number) {
        boolean cancels = number < PASSAGES;
        Map<String, String> word = new HashMap<>(Map.of(
                "cle", id("word" + number).toString(),
                "seance", id("passage" + number % (2 * PASSAGES)).toString(),
                "mot", cancels ? "annule" : "retard-" + (10 + number),
                "il-y-a", "0",
                "_csrf", crew.token()));
        if (cancels) {
            word.put("raison", "panne");
        }
        Answer answer = Http.on(server.port())
                .post("/gestion/tournees/jour/paroles", word, "Cookie", crew.cookie(), "Accept", "application/json");
        return answer.status() == 200 && !answer.text().contains("inconnu")
                ? Optional.of(id("word" + number).toString())
                : Optional.empty();
    }

    /** Twelve passages of the demo's bus that begin now. */
    private static void passToday(Path data) throws Exception {
        try (Connection owner = MaillageProcess.enter(data);
                Statement statement = owner.createStatement()) {
            for (int passage = 0; passage < 2 * PASSAGES; passage++) {
                statement.execute("""
                        insert into agenda.session
                            (id, code, activity_id, starts_at, ends_at, commune_code, latitude, longitude, state)
                        select '%s', 'tue%02d', activity_id, now(), now() + interval '3 hours', '99039', 46.22, 2.85, 'PUBLISHED'
                        from tours.unit where code = 'la-lorandine'
                        """.formatted(id("passage" + passage), passage));
            }
        }
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
