package fr.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Newcomers;
import fr.maillage.Visitor;
import fr.maillage.accounts.domain.Totp;
import fr.maillage.platform.MaillageProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The very first technician of an instance of its own process, and what a kill leaves of a session. */
class FirstStartTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+(/invitation/[a-z0-9-]+)");

    @Test
    void theConsoleShowsTheWayInOnceAndASessionOutlivesAKill() throws Exception {
        Path data = MaillageProcess.freshData();
        String cookie;
        try (MaillageProcess first = MaillageProcess.serve(data)) {
            List<String> links = links(first.out());
            assertThat(links).hasSize(1);
            assertThat(links(first.err())).isEmpty();

            try (MaillageProcess word =
                    MaillageProcess.start(Map.of("MAILLAGE_DATA", data.toString()), "create-admin", "Paul Ceyssat")) {
                assertThat(word.awaitEnd()).isZero();
                assertThat(links(word.out())).hasSize(1);
                assertThat(visitor(first).get(links(word.out()).getFirst()).status())
                        .isEqualTo(200);
            }
            Visitor technician = visitor(first);
            technician.get(links.getFirst());
            assertThat(technician
                            .post(
                                    links.getFirst(),
                                    Map.of(
                                            "nom", "Renée Auzon",
                                            "adresse", "renee.auzon@mairie.example",
                                            "mot-de-passe", Newcomers.PASSWORD))
                            .header("Location"))
                    .endsWith("/connexion/code");
            String page = technician.get("/connexion/code/preparation").text();
            Matcher letters = Pattern.compile("class=\"letters\">([A-Z2-7 ]+)<").matcher(page);
            assertThat(letters.find()).isTrue();
            String code = Totp.code(bytes(letters.group(1)), Instant.now());
            assertThat(technician
                            .post("/connexion/code/preparation", Map.of("code", code))
                            .status())
                    .isEqualTo(200);
            assertThat(technician.get("/gestion").status()).isEqualTo(200);
            cookie = technician.cookie();
            first.kill();
        }
        try (MaillageProcess second = MaillageProcess.serve(data)) {
            assertThat(links(second.out())).isEmpty();
            assertThat(visitor(second).with(cookie).get("/gestion").status()).isEqualTo(200);
        }
    }

    private static Visitor visitor(MaillageProcess process) {
        return new Visitor(URI.create(process.address()).getPort());
    }

    private static List<String> links(List<String> lines) {
        return lines.stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** Base32 (RFC 4648) back into bytes. */
    private static byte[] bytes(String letters) {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (char letter : letters.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5)
                    .add(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] secret = new byte[20];
        byte[] all = number.toByteArray();
        int from = Math.max(0, all.length - 20);
        System.arraycopy(all, from, secret, 20 - (all.length - from), all.length - from);
        return secret;
    }
}
