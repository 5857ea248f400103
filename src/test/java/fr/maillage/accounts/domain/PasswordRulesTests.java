package fr.maillage.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.accounts.domain.PasswordRules.Weakness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are accepted. */
class PasswordRulesTests {

    private static final PasswordRules RULES = new PasswordRules();
    private static final List<String> KNOWN =
            List.of("Solène Pradeix", "Pays de Lorande", "solene.pradeix@mairie.example");

    @Test
    void elevenCharactersAreTooFewAndAHundredAndTwentyNineTooMany() {
        assertThat(RULES.findWeakness("xk7!qv9#zt2", KNOWN)).contains(Weakness.TOO_SHORT);
        assertThat(RULES.findWeakness("trottoir ébréché ".repeat(8), KNOWN)).contains(Weakness.TOO_LONG);
    }

    @Test
    void anAccentMadeOfTwoSignsCountsForOneCharacter() {
        assertThat(RULES.findWeakness("e\u0301".repeat(11), KNOWN)).contains(Weakness.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trottoir ébréché sous lampadaire",
                "girouette mouillee cadenas",
                "Vq8$mZr2!tLp",
                "日本語のパスワードは大丈夫です"
            })
    void acceptsWhatIsNotSoonGuessed(String password) {
        assertThat(RULES.findWeakness(password, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "password1234",
                "azertyuiop12",
                "qsdfghjklm123",
                "motdepasse2026",
                "MotDePasse123!",
                "Bonjour2026!!",
                "soleilsoleil",
                "marseille1993",
                "jetaimemaman1",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "SolenePradeix",
                "Pradeix-2026!",
                "paysdelorande1",
                "14/07/1989 !",
                "janvier2026janvier",
                "p@ssw0rd!2026"
            })
    void refusesWhatIsGuessedSoon(String password) {
        assertThat(RULES.findWeakness(password, KNOWN)).contains(Weakness.GUESSED_SOON);
    }
}
