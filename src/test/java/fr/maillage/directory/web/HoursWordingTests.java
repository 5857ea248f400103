package fr.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.hours.FrenchPublicHolidays;
import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.PublicHoliday;
import fr.maillage.directory.domain.hours.Schedule;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Non-breaking spaces are written as _ (U+00A0) and ~ (U+202F) in what is expected. */
class HoursWordingTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final HoursWording FRENCH = wording(Locale.FRENCH);
    private static final HoursWording ENGLISH = wording(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mo-Fr 14:00-17:30; PH off          | 2026-11-23T15:00 | Ouvert jusqu’à 17_h_30
                    Mo-Fr 14:00-17:00; PH off          | 2026-11-23T09:00 | Fermé · ouvre à 14_h
                    Mo-Fr 09:00-17:00; PH off          | 2026-11-23T19:00 | Fermé · ouvre demain à 9_h
                    Mo-Fr 09:00-17:00; PH off          | 2026-11-21T19:00 | Fermé · ouvre lundi à 9_h
                    We[2] 09:05-17:00                  | 2026-11-23T09:00 | Fermé · ouvre mercredi 9_décembre à 9_h_05
                    Tu[1] 09:00-17:00                  | 2026-11-23T09:00 | Fermé · ouvre mardi 1er_décembre à 9_h
                    Mo-Fr 09:00-17:00; PH off          | 2026-11-11T10:00 | Fermé_: 11_novembre, Armistice de 1918 · ouvre demain à 9_h
                    Mo-Fr 09:00-17:00                  | 2026-11-11T10:00 | Jour férié (Armistice de 1918)_: appelez avant de venir
                    Mo-Fr 09:00-17:00; SH off          | 2026-11-23T10:00 | Horaires différents pendant les vacances scolaires_: appelez avant de venir
                    Mo 20:00-00:00                     | 2026-11-23T21:00 | Ouvert jusqu’à minuit
                    Mo 20:00-02:00                     | 2026-11-23T21:00 | Ouvert jusqu’à 2_h
                    Mo-We 00:00-24:00; Th 00:00-18:00  | 2026-11-23T21:00 | Ouvert jusqu’à jeudi, 18_h
                    24/7                               | 2026-11-23T21:00 | Ouvert jour et nuit
                    Mo 18:00+                          | 2026-11-23T21:00 | Ouvert, heure de fermeture non connue
                    Mo 10:00-18:00+                    | 2026-11-23T11:00 | Ouvert au moins jusqu’à 18_h
                    Mo 10:00-18:00+                    | 2026-11-23T19:00 | Peut-être encore ouvert_: appelez avant de venir
                    off                                | 2026-11-23T19:00 | Fermé
                    off "travaux"                      | 2026-11-23T19:00 | Fermé (travaux)
                    Mo 09:00-12:00 "sur rendez-vous"   | 2026-11-23T10:00 | Sur rendez-vous
                    Mo 09:00-12:00 "sur rendez-vous"   | 2026-11-22T10:00 | Fermé · ouvre demain à 9_h (sur rendez-vous)
                    Mo 09:00-12:00 open "{0} l'accès"  | 2026-11-23T10:00 | Ouvert jusqu’à 12_h ({0} l'accès)
                    """)
    void saysInFrenchWhatOneFindsAtTheDoor(String hours, String now, String expected) {
        assertThat(state(FRENCH, hours, now)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mo-Fr 14:00-17:30; PH off | 2026-11-23T15:00 | Open until 5.30_pm
                    Mo-Fr 08:00-12:00; PH off | 2026-11-23T09:00 | Open until noon
                    Mo-Fr 09:00-17:00; PH off | 2026-11-21T19:00 | Closed · opens Monday at 9_am
                    We[2] 00:30-17:00         | 2026-11-23T09:00 | Closed · opens Wednesday 9_December at 12.30_am
                    Mo 20:00-00:00            | 2026-11-23T21:00 | Open until midnight
                    Mo-Fr 09:00-17:00; PH off | 2026-11-11T10:00 | Closed: 11_November, Armistice Day · opens tomorrow at 9_am
                    """)
    void saysInEnglishWhatOneFindsAtTheDoor(String hours, String now, String expected) {
        assertThat(state(ENGLISH, hours, now)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mo-Fr 09:00-12:00,14:00-17:30; PH off | 2026-11-23 | 9_h_–_12_h, 14_h_–_17_h_30
                    Mo-Fr 09:00-12:00; PH off             | 2026-11-22 | Fermé
                    Mo-Fr 09:00-12:00; PH off             | 2026-11-11 | Fermé_: Armistice de 1918
                    Mo-Fr 09:00-12:00; PH off             | 2026-11-01 | Fermé_: Toussaint
                    Mo-Fr 09:00-12:00                     | 2026-11-11 | 9_h_–_12_h (à vérifier)
                    Mo-Fr 09:00-12:00                     | 2026-11-01 | Fermé_: Toussaint
                    Mo 09:00-12:00 "sur rendez-vous"      | 2026-11-23 | 9_h_–_12_h (sur rendez-vous)
                    Mo 09:00-12:00; Nov 23 off "travaux"  | 2026-11-23 | Fermé (travaux)
                    24/7                                  | 2026-11-23 | toute la journée
                    Mo 18:00+                             | 2026-11-23 | à partir de 18_h
                    Mo 10:00-18:00+                       | 2026-11-23 | 10_h_–_18_h ou plus tard
                    """)
    void fillsARowOfTheTable(String hours, String date, String expected) {
        assertThat(visible(FRENCH.hours(schedule(hours).day(LocalDate.parse(date)))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    week 1-53/2 We 09:00-12:00; Th[1,3] 14:00-17:00 | le mercredi des semaines impaires, de 9_h à 12_h~; les 1er et 3e jeudis du mois, de 14_h à 17_h
                    week 2-52/2 Mo-Fr 09:00-12:00,14:00-17:00       | du lundi au vendredi des semaines paires, de 9_h à 12_h et de 14_h à 17_h
                    Th[-1] 09:00-12:00; PH off                      | le dernier jeudi du mois, de 9_h à 12_h~; les jours fériés_: fermé
                    Mo,We,Fr-Sa 09:00-12:00                         | le lundi, le mercredi, le vendredi et le samedi, de 9_h à 12_h
                    Apr 15-Sep 30 Mo 09:00-12:00; Aug off           | le lundi, du 15_avril au 30_septembre, de 9_h à 12_h~; en août_: fermé
                    SH We 14:00-17:00                               | le mercredi pendant les vacances scolaires, de 14_h à 17_h
                    PH,Su 10:00-12:00                               | le dimanche et les jours fériés, de 10_h à 12_h
                    week 10-20 Tu 09:00-12:00                       | le mardi des semaines 10 à 20, de 9_h à 12_h
                    2027 Mo 09:00-12:00; Dec 25 off                 | le lundi, en 2027, de 9_h à 12_h~; le 25_décembre_: fermé
                    2026 Dec 1-2027 Jan 5 Mo 09:00-12:00            | le lundi, du 1er_décembre 2026 au 5_janvier 2027, de 9_h à 12_h
                    24/7                                            | jour et nuit, tous les jours
                    """)
    void tellsTheRulesInFrench(String hours, String expected) {
        assertThat(visible(FRENCH.rules(parsed(hours)))).isEqualTo(expected);
    }

    @Test
    void tellsWhatHoldsOtherwise() {
        assertThat(visible(FRENCH.rules(parsed("Mo 18:00+ || \"sur rendez-vous\""))))
                .isEqualTo("le lundi, à partir de 18_h~; sinon, sur rendez-vous");
    }

    @Test
    void tellsTheRulesInEnglish() {
        assertThat(visible(ENGLISH.rules(parsed("week 1-53/2 We 09:00-12:00; Th[1,3] 14:00-17:00; PH off"))))
                .isEqualTo("Wednesday of odd weeks, from 9_am to noon; the 1st and 3rd Thursdays of the month,"
                        + " from 2_pm to 5_pm; public holidays: closed");
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryPublicHoliday(PublicHoliday holiday) {
        assertThat(FRENCH.holiday(holiday)).isNotBlank();
        assertThat(ENGLISH.holiday(holiday)).isNotBlank();
    }

    private static String state(HoursWording wording, String hours, String localTime) {
        ZonedDateTime now = LocalDateTime.parse(localTime).atZone(PARIS);
        return visible(wording.state(schedule(hours).stateAt(now), now));
    }

    private static Schedule schedule(String hours) {
        return parsed(hours).on(FrenchPublicHolidays.ofDepartement("99"), PARIS);
    }

    private static OpeningHours.Parsed parsed(String hours) {
        return (OpeningHours.Parsed) OpeningHours.parse(hours);
    }

    private static String visible(String words) {
        return words.replace('\u00a0', '_').replace('\u202f', '~');
    }

    private static HoursWording wording(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "fr.maillage.directory.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new HoursWording(
                (key, arguments) -> new MessageFormat(bundle.getString(key), locale).format(arguments), locale);
    }
}
