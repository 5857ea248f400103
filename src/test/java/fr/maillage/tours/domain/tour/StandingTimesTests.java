package fr.maillage.tours.domain.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.maillage.tours.StandingTime;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are 1 to 7, minutes as hours: {@code 2 14-18}. */
class StandingTimesTests {

    private static Stream<Arguments> understood() {
        return Stream.of(
                arguments("lundi", "1 0-24"),
                arguments("Seulement le mardi, de 14 h à 18 h.", "2 14-18"),
                arguments("mardi et jeudi 14h-18h", "2 14-18; 4 14-18"),
                arguments("14 h 30 à 18 h le mercredi", "3 14:30-18"),
                arguments("lundi matin, mardi après-midi", "1 0-13; 2 13-24"),
                arguments("du lundi au mercredi avant 12 h", "1 0-12; 2 0-12; 3 0-12"),
                arguments("le samedi à partir de 14h et le dimanche jusqu’à midi", "6 14-24; 7 0-12"),
                arguments("9h-12h et 14h-18h le vendredi", "5 9-12; 5 14-18"),
                arguments("en semaine, sauf du mardi au vendredi", "1 0-24"),
                arguments("lundi 8h-12h sauf le lundi de 10 h à 11 h", "1 8-10; 1 11-12"),
                arguments("week-end le soir", "6 18-24; 7 18-24"),
                arguments("mardi toute la journée (pas de marché)", "2 0-24"),
                arguments("Monday and Thursday, 2 pm to 6 pm", "1 14-18; 4 14-18"));
    }

    @ParameterizedTest
    @MethodSource("understood")
    void understands(String text, String times) {
        assertThat(StandingTimes.read(text).orElseThrow().stream()
                        .map(StandingTimesTests::said)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(times);
    }

    private static String said(StandingTime time) {
        return time.day().getValue() + " " + hour(time.from()) + "-" + hour(time.to());
    }

    private static String hour(int minute) {
        return minute / 60 + (minute % 60 == 0 ? "" : ":" + minute % 60);
    }

    @Test
    void withoutTheMarketMorningAllOtherTimesAreLeft() {
        var times = StandingTimes.read("sauf le mardi matin (marché)").orElseThrow();

        assertThat(times).hasSize(7).contains(new StandingTime(DayOfWeek.TUESDAY, 13 * 60, StandingTime.DAY));
        assertThat(StandingTime.allow(times, at(5, 9), at(5, 11))).isFalse();
        assertThat(StandingTime.allow(times, at(5, 13), at(5, 16))).isTrue();
        assertThat(StandingTime.allow(times, at(6, 9), at(6, 11))).isTrue();
    }

    private static LocalDateTime at(int day, int hour) {
        return LocalDateTime.of(2027, 1, day, hour, 0);
    }

    @Test
    void nothingSaidIsAtAllTimes() {
        assertThat(StandingTimes.read(" "))
                .hasValueSatisfying(times -> assertThat(times).isEmpty());
        assertThat(StandingTimes.read("tous les jours"))
                .hasValueSatisfying(times -> assertThat(times).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quand il y a du soleil",
                "sauf jours de marché",
                "de 14 h",
                "18 h à 14 h",
                "25 h à 26 h",
                "jamais",
                "sauf tous les jours",
                "lundi 99999999999 h",
                "à",
                "("
            })
    void whatIsNotUnderstoodWholeIsNotUnderstood(String text) {
        assertThat(StandingTimes.read(text)).isEmpty();
    }
}
