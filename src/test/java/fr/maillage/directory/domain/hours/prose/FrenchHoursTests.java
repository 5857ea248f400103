package fr.maillage.directory.domain.hours.prose;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.prose.HoursReading.NotHours;
import fr.maillage.directory.domain.hours.prose.HoursReading.Prose;
import fr.maillage.directory.domain.hours.prose.HoursReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours in French become the syntax, or are refused. */
class FrenchHoursTests {

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            du lundi au vendredi 8h30-12h / 13h30-17h, fermé le mercredi après-midi → Mo,Tu,Th,Fr 08:30-12:00,13:30-17:00; We 08:30-12:00
            Lundi au jeudi : 9h à 12h et 14h à 18h, vendredi : 9h - 12h → Mo-Th 09:00-12:00,14:00-18:00; Fr 09:00-12:00
            8h-12h et 13h30/17h15 du mardi au samedi → Tu-Sa 08:00-12:00,13:30-17:15
            lun-ven 8:15-16:45 → Mo-Fr 08:15-16:45
            mar/jeu : 9-12/14-18 → Tu,Th 09:00-12:00,14:00-18:00
            LUNDI 9H12H 14H18H MARDI 9H12H → Mo 09:00-12:00,14:00-18:00; Tu 09:00-12:00
            Les lundis et jeudis de 9 heures à midi → Mo,Th 09:00-12:00
            1er et 3e jeudi du mois de 14h à 17h → Th[1,3] 14:00-17:00
            le dernier samedi de chaque mois, 9h30-12h → Sa[-1] 09:30-12:00
            Samedi 10h-12h (2e et 4e du mois) → Sa[2,4] 10:00-12:00
            mercredi des semaines paires 9h-12h → week 02-52/2 We 09:00-12:00
            mardi 14h-17h, semaines impaires → week 01-53/2 Tu 14:00-17:00
            Un vendredi sur deux de 9h à 12h → Fr 09:00-12:00 "Un vendredi sur deux"
            le jeudi de 14h à 16h tous les 15 jours → Th 14:00-16:00 "tous les 15 jours"
            lundi 9h-12h sur rdv → Mo 09:00-12:00 "sur rendez-vous"
            Lundi 9h-12h. Mardi sur rendez-vous. → Mo 09:00-12:00; Tu "sur rendez-vous"
            Le lundi de 9h à 12h et sur rendez-vous → Mo 09:00-12:00 || Mo "sur rendez-vous"
            Sans rendez-vous du lundi au mercredi : 8h-12h / Avec rendez-vous le jeudi : 14h-16h → Mo-We 08:00-12:00; Th 14:00-16:00 "sur rendez-vous"
            du lundi au vendredi, sauf le mercredi, de 9h à 17h → Mo,Tu,Th,Fr 09:00-17:00
            lundi au vendredi 9h-12h 14h-17h sauf le vendredi 9h-12h → Mo-Th 09:00-12:00,14:00-17:00; Fr 09:00-12:00
            mardi 9h-12h ; fermé pendant les vacances scolaires → Tu 09:00-12:00; SH off
            mardi 9h-12h, fermé les jours fériés → Tu 09:00-12:00; PH off
            En période scolaire : mardi 9h-12h - Vacances scolaires : mardi 14h-17h → Tu 09:00-12:00; SH off; SH Tu 14:00-17:00
            tous les jours de 9h à 19h → Mo-Su 09:00-19:00
            Dimanche à partir de 14h → Su 14:00+
            jeudi 13 h 30 – 17 h 45 (journée continue) → Th 13:30-17:45
            """)
    void understandsWhatPeopleWrite(String text, String syntax) {
        assertThat(sure(text)).isEqualTo(syntax);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            lundi : 9h-12h ; mardi : fermé ; mercredi : 14h-18h → Mo 09:00-12:00; We 14:00-18:00
            lundi matin : 8h30-12h ; lundi après-midi : 14h-18h → Mo 08:30-12:00,14:00-18:00
            lundi matin : fermé ; lundi après-midi : 14h-18h → Mo 14:00-18:00
            lundi : - ; mardi : 9h-12h / 14h-18h ; mercredi : → Tu 09:00-12:00,14:00-18:00
            lundi : 9h-12h ; mardi : sur rendez-vous → Mo 09:00-12:00; Tu "sur rendez-vous"
            lundi : 08:30-12:00 et 13:30-17:00 ; samedi : Fermée → Mo 08:30-12:00,13:30-17:00
            """)
    void readsWhatColumnsOfDaysAreJoinedTo(String text, String syntax) {
        assertThat(sure(text)).isEqualTo(syntax);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lundi 9h-12h au marché de Vertanges",
                "le mardi de 9h à 12h et de 14h",
                "lundi 14h-9h",
                "lundi 3h-11h",
                "lundi au jeudi 8h-12h ; mercredi 10h-12h",
                "mardi au samedi : 10h-12h et 14h-18h / jeudi : 14h-18h",
                "mardi-jeudi et samedi 9h-12h",
                "lundi 9h-12h sur rdv mardi 14h-17h",
                "lundi 9h-12h, mardi 14h-17h, sur rendez-vous",
                "lundi au vendredi 9h-17h, fermé le mercredi après-midi",
                "lundi au vendredi 9h-12h 14h-17h, fermé les lundi, mardi matin 9h",
                "fermé le mercredi et vendredi matin, lundi au vendredi 9h-12h 14h-17h",
                "lundi 9h15h",
                "lundi 9h-12h (17h le mardi)",
                "lundi ou mardi 9h-12h",
                "2e mardi 9h-12h",
                "fermé mardi 9h-12h",
                "accueil téléphonique lundi 9h-12h",
                "en 2027, lundi 9h-12h",
                "9h-12h, mardi 14h-17h",
                "9h-12h ou 14h-17h"
            })
    void refusesRatherThanGuess(String text) {
        assertThat(HoursReading.of(text)).isInstanceOf(Refused.class);
        assertThat(HoursReading.of(text).usable()).isEmpty();
        assertThat(HoursReading.of(text).isDoubtful()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9h-12h / 14h-18h", "09:00-12:00,14:00-18:00", "9-12/14-18", "de 9h à 12h et de 14h à 18h"})
    void takesTimesWithoutDaysForAGuessOnly(String text) {
        HoursReading reading = HoursReading.of(text);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Prose.class, prose -> assertThat(prose.confidence()).isEqualTo(Confidence.LOW));
        assertThat(reading.usable()).isEmpty();
        assertThat(reading.guess().map(OpeningHours.Parsed::text)).contains("09:00-12:00,14:00-18:00");
    }

    @ParameterizedTest
    @CsvSource({
        "La semaine de 9h à 12h,Mo-Fr 09:00-12:00",
        "mardi-jeudi 9h-12h,Tu-Th 09:00-12:00",
        "du lundi au vendredi 9h-12h et le mardi 14h-17h,'Mo,We-Fr 09:00-12:00; Tu 09:00-12:00,14:00-17:00'",
        "Mercredi,We unknown",
        "Le 1er samedi du mois,Sa[1] unknown",
        "Mar 10h-12h,Tu 10:00-12:00"
    })
    void saysWhenItRelied(String text, String syntax) {
        HoursReading reading = HoursReading.of(text);

        assertThat(reading).isInstanceOfSatisfying(Prose.class, prose -> {
            assertThat(prose.hours().text()).isEqualTo(syntax);
            assertThat(prose.confidence()).isEqualTo(Confidence.MEDIUM);
            assertThat(prose.remarks()).isNotEmpty();
        });
        assertThat(reading.isDoubtful()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Fermé,CLOSED",
        "FERMÉE.,CLOSED",
        "Sur RDV,BY_APPOINTMENT",
        "sur rendez-vous : 02 61 91 00 00,BY_APPOINTMENT",
        "Se rapprocher de l'organisme,ASK",
        "Itinérance,ITINERANT",
        "Pas d’accueil,NO_PUBLIC",
        "Selon programme,PROGRAMME",
        "Une fois par mois,PROGRAMME",
        "Non renseigné,NOT_SAID",
        "-----,NOT_SAID",
        "lundi : - ; mardi :,NOT_SAID"
    })
    void knowsWhatTellsNoHours(String text, NotHours.Kind kind) {
        assertThat(HoursReading.of(text))
                .isInstanceOfSatisfying(
                        NotHours.class, not -> assertThat(not.kind()).isEqualTo(kind));
    }

    @Test
    void namesTheWordOnWhichItFailed() {
        assertThat(HoursReading.of("lundi 9h-12h chez Ginette"))
                .isEqualTo(new Refused(OpeningHours.Reason.UNKNOWN_WORD, "chez"));
    }

    private static String sure(String text) {
        HoursReading reading = HoursReading.of(text);
        assertThat(reading).as(text).isInstanceOf(Prose.class);
        assertThat(((Prose) reading).confidence()).as(text).isEqualTo(Confidence.HIGH);
        return reading.usable().orElseThrow().text();
    }
}
