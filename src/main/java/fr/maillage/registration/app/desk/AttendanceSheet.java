package fr.maillage.registration.app.desk;

import java.util.List;

/**
 * The attendance sheet of one session on paper.
 *
 * @param facts when, where, who leads
 * @param names those who signed up, by name; none on a blank sheet
 * @param blanks how many empty lines follow
 * @param address where it is typed back
 * @param signed whether somebody signs up at all, so that those who come without are counted apart
 */
public record AttendanceSheet(
        String title,
        String session,
        List<String> facts,
        List<Name> names,
        List<Integer> blanks,
        String address,
        String qr,
        boolean signed) {

    /**
     * A line.
     *
     * @param note such as « 9 personnes » or « rampe d’accès »; may be empty
     */
    public record Name(int number, String who, String note, boolean group) {}
}
