package fr.maillage.territory.app.imports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single values out of files, as the tables want them. */
final class Values {

    private static final Pattern NOT_DIGIT = Pattern.compile("\\D+");
    private static final Pattern PERCENT =
            Pattern.compile("[\\s\\u00a0]*(\\d{1,3}(?:[.,]\\d{1,6})?)[\\s\\u00a0\\u202f]*%?\\s*");
    private static final int MOST_PEOPLE = 100_000_000;

    private Values() {}

    /** A number of inhabitants; null when there is none that can be one. */
    static @Nullable Integer population(@Nullable String text) {
        if (text == null || !text.strip().matches("\\d{1,9}(\\.0{1,9})?")) {
            return null;
        }
        int people = (int) Double.parseDouble(text.strip());
        return people <= MOST_PEOPLE ? people : null;
    }

    /** A share typed in percent, « 31,5 » or « 31.5 % », from 0 to 1; null when there is none that can be one. */
    static @Nullable Double percent(@Nullable String text) {
        Matcher percent = PERCENT.matcher(text == null ? "" : text);
        if (!percent.matches()) {
            return null;
        }
        double share = Double.parseDouble(percent.group(1).replace(',', '.')) / 100;
        return share <= 1 ? share : null;
    }

    /** Five-digit codes in order, out of one text or several; spreadsheets eat the leading zero. */
    static List<String> postalCodes(List<String> texts) {
        return texts.stream()
                .flatMap(NOT_DIGIT::splitAsStream)
                .map(code -> code.length() == 4 ? "0" + code : code)
                .filter(code -> code.length() == 5)
                .distinct()
                .sorted()
                .limit(100)
                .toList();
    }
}
