package fr.maillage.directory.domain.hours;

import java.util.Random;

/** Texts that nobody should write: noise, words of the syntax in any order, good hours with a few characters changed. */
final class HostileText {

    private static final String[] WORDS = {
        "Mo",
        "Tu-Fr",
        "we",
        "Th[1,3]",
        "Fr[-1]",
        "Sa-Mo",
        "Su",
        "PH",
        "SH",
        "PH,Su",
        "off",
        "closed",
        "open",
        "unknown",
        "24/7",
        "09:00-12:00",
        "14:00-17:30",
        "22:00-02:00",
        "18:00+",
        "9h-12h",
        "10",
        ":",
        ",",
        ";",
        "||",
        "-",
        "/",
        "+",
        "[",
        "]",
        "\"",
        "\"sur rendez-vous\"",
        "week",
        "week 1-53/2",
        "week 2",
        "1-53",
        "Jan",
        "Apr-Sep",
        "Dec 24",
        "Dec 20-Jan 5",
        "easter",
        "+1 day",
        "-2 days",
        "2026",
        "2026+",
        "sunrise",
        "(sunset-01:00)",
        "99999999999"
    };
    private static final String[] GOOD = {
        "Mo-Fr 09:00-12:00,14:00-17:30; PH off",
        "week 1-53/2 We 09:00-12:00; Th[1,3] 14:00-17:00",
        "Apr 15-Sep 30 Mo-Sa 10:00-18:00; Oct-Mar Sa 10:00-12:00 \"sur rendez-vous\"",
        "Mo 18:00+, We 22:00-02:00 || \"appeler\""
    };

    private HostileText() {}

    static String make(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> noise(random);
            case 1 -> words(random);
            default -> changed(random);
        };
    }

    private static String noise(Random random) {
        int bound = random.nextBoolean() ? 128 : 0x1F700;
        int length = random.nextInt(10) == 0 ? random.nextInt(2_100) : random.nextInt(40);
        return random.ints(length, 0, bound)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(50) == 0 ? 300 : 1 + random.nextInt(7);
        for (int word = 0; word < count; word++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String changed(Random random) {
        StringBuilder text = new StringBuilder(GOOD[random.nextInt(GOOD.length)]);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) (32 + random.nextInt(95)));
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        return text.toString();
    }
}
