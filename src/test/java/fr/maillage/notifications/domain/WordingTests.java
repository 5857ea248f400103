package fr.maillage.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Variables, paragraphs, SMS, and how long one waits. */
class WordingTests {

    @Test
    void fillsVariablesInOnePass() {
        assertThat(Words.fill("Bonjour {nom}, le {date}. {inconnu}", Map.of("nom", "{date}", "date", "3 mai")))
                .isEqualTo("Bonjour {date}, le 3 mai. {inconnu}");
    }

    @Test
    void tellsWhatNobodyDeclared() {
        assertThat(Words.unknown("{nom} {prix} {nom} {}", List.of("nom"))).containsExactly("prix", "");
        assertThat(Words.hasStrayBrace("Bonjour {nom")).isTrue();
        assertThat(Words.hasStrayBrace("Bonjour {nom}")).isFalse();
    }

    @Test
    void makesParagraphsAndLinksAndNothingElse() {
        assertThat(Paragraphs.html("Bonjour <b>Zoé</b> & co\nà vous\n\nVoir https://aide.example/x?a=1&b=2.\n"))
                .isEqualTo("""
                        <p>Bonjour &lt;b&gt;Zoé&lt;/b&gt; &amp; co<br>
                        à vous</p>
                        <p>Voir <a href="https://aide.example/x?a=1&amp;b=2">https://aide.example/x?a=1&amp;b=2</a>.</p>
                        """);
        assertThat(Paragraphs.html("javascript:alert(1) https://x.example/\"onclick=\"a"))
                .doesNotContain("href=\"javascript")
                .doesNotContain("\"onclick=\"");
    }

    @Test
    void countsSmsAsTheNetworkDoes() {
        assertThat(SmsLength.of("a".repeat(160))).isEqualTo(new SmsLength(160, true, 1));
        assertThat(SmsLength.of("a".repeat(161))).isEqualTo(new SmsLength(161, true, 2));
        assertThat(SmsLength.of("€".repeat(80))).isEqualTo(new SmsLength(160, true, 1));
        assertThat(SmsLength.of("œ".repeat(71))).isEqualTo(new SmsLength(71, false, 2));
    }

    @Test
    void sparesWhatSmsPayDearlyFor() {
        String simple = SmsLength.simplified("L’agenda est prêt : « Été » à l’œuvre… 10\u202f€");
        assertThat(simple).isEqualTo("L'agenda est pret : \"Été\" à l'oeuvre... 10 €");
        assertThat(SmsLength.of(simple).gsm()).isTrue();
        assertThat(SmsLength.simplified("Добрый день")).isEqualTo("Добрый день");
    }

    @Test
    void waitsLongerAndLongerThenGivesUp() {
        assertThat(BackOff.after(1, 0.5)).contains(Duration.ofMinutes(1));
        assertThat(BackOff.after(2, 0.5)).contains(Duration.ofMinutes(4));
        assertThat(BackOff.after(7, 0.5)).contains(Duration.ofHours(12));
        assertThat(BackOff.after(1, 0)).contains(Duration.ofSeconds(48));
        assertThat(BackOff.after(BackOff.MOST_TRIES, 0.5)).isEmpty();
    }
}
