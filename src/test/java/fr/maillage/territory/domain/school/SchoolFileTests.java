package fr.maillage.territory.domain.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ministry's calendar in the forms in which it is published. */
class SchoolFileTests {

    private static final String HEADER =
            "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire\n";

    @Test
    void readsTheDayOfReturnAsTheDayAfterTheHolidays() {
        FileRow row = only(
                HEADER
                        + "Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Besançon;Zone A;2026-2027\n");

        assertThat(row.startsOn()).isEqualTo(LocalDate.of(2026, 10, 17));
        assertThat(row.endsOn()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(row.zones()).containsExactly("Zone A");
        assertThat(row.forTeachers()).isFalse();
    }

    @Test
    void readsCommasQuotesAByteOrderMarkAndFrenchDates() {
        FileRow row = only("\ufeff" + """
                "Description","Population","Date de début","Date de fin","Zones"
                "Vacances d'Hiver, partie 1","Élèves","13/02/2027","01/03/2027","Corse"
                """.replace("\n", "\r\n"));

        assertThat(row.name()).isEqualTo("Vacances d'Hiver, partie 1");
        assertThat(row.startsOn()).isEqualTo(LocalDate.of(2027, 2, 13));
        assertThat(row.endsOn()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(row.zones()).containsExactly("Corse");
    }

    @Test
    void endsASummerOfWhichOnlyTheBeginningIsToldOnTheLastDayOfAugust() {
        FileRow row = only(
                HEADER
                        + "Début des Vacances d'Été;-;2027-07-02T22:00:00+00:00;2027-07-02T22:00:00+00:00;Lyon;Zone A;2026-2027\n");

        assertThat(row.endsOn()).isEqualTo(LocalDate.of(2027, 8, 31));
        assertThat(row.endSupposed()).isTrue();
    }

    @Test
    void readsFoldedICalendarLinesAndTheZonesThatItsWordsName() {
        List<FileRow> rows = SchoolFile.read("""
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20261219
                        DTEND;VALUE=DATE:20270104
                        SUMMARY:Vacances de No
                         ël - Zones A\\, B et C
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART:20270212T230000Z
                        DTEND:20270228T230000Z
                        SUMMARY:Hiver
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n")).orElseThrow();

        assertThat(rows.getFirst().name()).startsWith("Vacances de Noël");
        assertThat(rows.getFirst().zones()).containsExactly("Zone A", "Zone B", "Zone C");
        assertThat(rows.getFirst().endsOn()).isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(rows.getLast().startsOn()).isEqualTo(LocalDate.of(2027, 2, 13));
        assertThat(rows.getLast().endsOn()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(rows.getLast().line()).isEqualTo(8);
    }

    @Test
    void keepsARowWithoutDatesToSayThatItIsRefused() {
        FileRow row = only(HEADER + "Pont de l'Ascension;-;bientôt;;Lyon;Zone A;2026-2027\n");

        assertThat(row.startsOn()).isNull();
        assertThat(row.endsOn()).isNull();
    }

    @Test
    void findsNoCalendarInSomethingElse() {
        assertThat(SchoolFile.read("nom;adresse\nMairie;2 rue du Lac\n")).isEmpty();
        assertThat(SchoolFile.read("bonjour")).isEmpty();
        assertThat(SchoolFile.read("\"jamais fermé")).isEmpty();
    }

    private static FileRow only(String text) {
        List<FileRow> rows = SchoolFile.read(text).orElseThrow();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
