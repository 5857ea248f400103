package fr.maillage.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.platform.MaillageProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while many sign up: what was acknowledged is there, and no seat is sold twice. */
class KilledSignUpTests {

    private static final int SEATS = 10;
    private static final int ACKNOWLEDGED = 6;

    @Test
    void whatWasAcknowledgedSurvivesAndNothingIsOversold() throws Exception {
        Path data = MaillageProcess.freshData();
        Set<String> acknowledged;
        try (MaillageProcess server = MaillageProcess.serve(data)) {
            planASession(data);
            acknowledged = server.killAmid(50, ACKNOWLEDGED, number -> signUp(server, number));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);

        try (MaillageProcess server = MaillageProcess.serve(data)) {
            assertThat(codes(data)).containsAll(acknowledged);
            assertWhole(data);
            for (int number = 0; number < 30; number++) {
                signUp(server, number).ifPresent(acknowledged::add);
            }
            assertThat(codes(data)).as("sent again: one each").hasSameSizeAs(people(data));
            assertWhole(data);
            assertThat(MaillageProcess.number(
                            data, "select count(*) from registration.registration where state = 'CONFIRMED'"))
                    .isEqualTo(SEATS);
            assertThat(MaillageProcess.number(data, """
                            select count(*) from registration.registration w, registration.registration c
                            where w.state = 'WAITING' and c.state = 'CONFIRMED' and w.arrival < c.arrival
                            """))
                    .as("who wait although they came before")
                    .isZero();
        }
    }

    /** The agenda counts what is written. */
    private static void assertWhole(Path data) throws Exception {
        assertThat(MaillageProcess.number(data, "select taken from agenda.seating"))
                .isLessThanOrEqualTo(SEATS)
                .isEqualTo(MaillageProcess.number(
                        data,
                        "select coalesce(sum(party), 0) from registration.registration where state = 'CONFIRMED'"));
        assertThat(MaillageProcess.number(data, "select waiting from agenda.seating"))
                .isEqualTo(MaillageProcess.number(
                        data, "select coalesce(sum(party), 0) from registration.registration where state = 'WAITING'"));
    }

    /** The code that was given; empty when it was refused. */
    private static Optional<String> signUp(MaillageProcess server, int number) {
        Answer answer = Http.on(server.port())
                .post(
                        "/seances/ac7k4m/inscription",
                        Map.of(
                                "etape", "verification",
                                "nom", "Personne " + (char) ('A' + number / 10) + (char) ('a' + number % 10),
                                "moyen", "rien",
                                "pour", "moi",
                                "formulaire", "formulaire-" + number));
        return answer.status() == 303
                ? Optional.of(answer.header("Location").replaceFirst(".*/inscriptions/(\\w+).*", "$1"))
                : Optional.empty();
    }

    private static void planASession(Path data) throws Exception {
        try (Connection owner = MaillageProcess.enter(data);
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    with a as (
                        insert into agenda.activity (id, code, kind, title)
                        values (gen_random_uuid(), 'ac7k4', 'WORKSHOP', 'Un atelier') returning id),
                    g as (insert into agenda.seating (id, seats) values (gen_random_uuid(), 10) returning id)
                    insert into agenda.session (id, code, activity_id, starts_at, ends_at, commune_code, latitude, longitude,
                        seating_id, state)
                    select gen_random_uuid(), 'ac7k4m', a.id, '2040-09-05T12:00Z', '2040-09-05T14:00Z', '99039', 46.2, 2.8,
                        g.id, 'PUBLISHED'
                    from a, g
                    """);
        }
    }

    private static List<String> codes(Path data) throws Exception {
        return MaillageProcess.texts(data, "select code from registration.registration");
    }

    private static List<String> people(Path data) throws Exception {
        return MaillageProcess.texts(data, "select distinct plain_name from registration.registration");
    }
}
