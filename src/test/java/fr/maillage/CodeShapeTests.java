package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Sources.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What STYLE.md asks of every class and a program can count. */
class CodeShapeTests {

    private static final int MOST_LINES = 300;
    private static final Pattern EMPTY_NAME = Pattern.compile("\\w*(Manager|Helper|Helpers|Util|Utils|Impl|Dto|DTO)");
    private static final Pattern TYPE = Pattern.compile(
            "^((?:public |final |abstract |sealed |non-sealed |static )*)(?:class|interface|record|enum|@interface) ([A-Z]\\w*)",
            Pattern.MULTILINE);
    private static final Pattern ANNOTATIONS =
            Pattern.compile("(?s)(\\s*@[\\w.]+(\\((?:[^()]|\\([^()]*\\))*\\))?)*\\s*");

    @Test
    void noNameSaysOnlyThatThereIsCodeHere() {
        List<String> wrong = new ArrayList<>();
        for (Source java : Sources.ending(".java")) {
            Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)")
                    .matcher(JavaText.of(java.text()).code())
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> EMPTY_NAME.matcher(name).matches())
                    .forEach(name -> wrong.add(java + ": " + name));
        }
        assertThat(wrong)
                .as("say what it does: no Manager, Helper, Util, Impl, Dto")
                .isEmpty();
    }

    @Test
    void noClassIsLongerThanThreeHundredLines() {
        List<String> wrong = new ArrayList<>();
        for (Source java : Sources.ending(".java")) {
            long lines = java.text()
                    .lines()
                    .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                    .dropWhile(String::isBlank)
                    .count();
            if (lines > MOST_LINES) {
                wrong.add(java + ": " + lines);
            }
        }
        assertThat(wrong)
                .as("lines of a class, imports apart; at %s, split it", MOST_LINES)
                .isEmpty();
    }

    @Test
    void everyTypeSaysWhatItIsFor() {
        List<String> wrong = new ArrayList<>();
        for (Source java : Sources.ending(".java")) {
            if (java.name().equals("package-info.java")) {
                if (!java.text().startsWith("/**")) {
                    wrong.add(java.toString());
                }
                continue;
            }
            Matcher type = TYPE.matcher(java.text());
            boolean some = false;
            while (type.find()) {
                some = true;
                if (!isDocumented(java.text().substring(0, type.start()))) {
                    wrong.add(java + ": " + type.group(2));
                }
            }
            if (!some) {
                wrong.add(java + ": no type was recognised");
            }
        }
        assertThat(wrong).as("top-level types and packages without Javadoc").isEmpty();
    }

    private static boolean isDocumented(String before) {
        int end = before.lastIndexOf("*/");
        int start = before.lastIndexOf("/*", end);
        return end > 0
                && before.startsWith("/**", start)
                && ANNOTATIONS.matcher(before.substring(end + 2)).matches();
    }
}
