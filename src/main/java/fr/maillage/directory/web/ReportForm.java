package fr.maillage.directory.web;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.ErrorReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * « Signaler une erreur », as typed.
 *
 * @param subject the code of an {@link ErrorReport.Subject}, in lower case
 * @param message free text
 * @param website left empty by people, who do not see it; robots fill it in
 */
public record ReportForm(
        @Nullable String subject,
        @Nullable String message,
        @Nullable String website) {

    static final ReportForm EMPTY = new ReportForm(null, null, null);

    boolean isFromRobot() {
        return website != null && !website.isBlank();
    }

    String text() {
        return message == null ? "" : message.replace("\u0000", "").strip();
    }

    ErrorReport.@Nullable Subject chosen() {
        return Arrays.stream(ErrorReport.Subject.values())
                .filter(each -> code(each).equals(subject))
                .findFirst()
                .orElse(null);
    }

    static String code(ErrorReport.Subject subject) {
        return subject.name().toLowerCase(java.util.Locale.ROOT);
    }

    List<Mistake> mistakes(Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        ErrorReport.Subject about = chosen();
        if (about == null) {
            mistakes.add(new Mistake("sujet", ui.t("directory.report.subject.missing")));
        }
        if (about == ErrorReport.Subject.OTHER && text().isEmpty()) {
            mistakes.add(new Mistake("message", ui.t("directory.report.message.missing")));
        }
        if (text().length() > ErrorReport.LONGEST_MESSAGE) {
            mistakes.add(new Mistake(
                    "message", ui.t("directory.report.message.long", ErrorReport.LONGEST_MESSAGE, text().length())));
        }
        return mistakes;
    }
}
