package fr.maillage.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.PersonalData.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks is looked for by the words of the name; a name that is none must not match everybody. */
class SubjectTests {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "?", "…", "1"})
    void aNameWithoutALetterHasNoWords(String name) {
        assertThat(new Subject(null, null, name).words()).isEmpty();
    }

    @Test
    void aNameGivesItsPlainWords() {
        assertThat(new Subject(null, null, " Élodie Vernaz-Œuvre ").words())
                .containsExactly("elodie", "vernaz", "oeuvre");
    }
}
