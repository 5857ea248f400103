package fr.maillage.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code security.txt} as RFC 9116 wants it: one Contact at least, one Expires, in the future. */
@MaillageTest
class SecurityTextTests {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Test
    void saysWhomToTellAndUntilWhen() {
        clock.setInFrance("2026-11-21T10:30");

        Answer answer = Http.on(port).get("/.well-known/security.txt");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.text()).isEqualTo("""
                Contact: tel:%s
                Expires: 2027-05-20T00:00:00Z
                Preferred-Languages: fr, en
                Canonical: http://localhost:%d/.well-known/security.txt
                """.formatted(phone(answer), port));
    }

    private static String phone(Answer answer) {
        return answer.text().lines().findFirst().orElse("").replace("Contact: tel:", "");
    }
}
