package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Ui;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.web.office.FieldWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the answers to questions into words, a row each. One a request. */
final class SaidRows {

    private final Ui ui;
    private final FieldWording words;

    SaidRows(Ui ui) {
        this.ui = ui;
        this.words = new FieldWording(ui);
    }

    /**
     * The rows of these questions.
     *
     * @param before the columns as they were; those that are the same show no « before »
     */
    List<SaidRow> rows(
            List<SheetQuestion> questions,
            Map<StandardField, String> cells,
            Map<StandardField, String> before,
            Function<SheetQuestion, @Nullable String> href) {
        List<SaidRow> rows = new ArrayList<>();
        for (SheetQuestion question : questions) {
            String value = value(question, cells);
            String was = value(question, before);
            rows.add(new SaidRow(
                    ui.t("directory.said." + question.code()),
                    value,
                    was.equals(value) ? null : was,
                    href.apply(question)));
        }
        return rows;
    }

    String value(SheetQuestion question, Map<StandardField, String> cells) {
        if (question == SheetQuestion.ADRESSE) {
            return address(cells);
        }
        return question.fields().stream()
                .map(field -> words.value(field, cells.getOrDefault(field, "")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String address(Map<StandardField, String> cells) {
        String town = (cells.getOrDefault(StandardField.POSTAL_CODE, "")
                        + " "
                        + cells.getOrDefault(StandardField.COMMUNE, ""))
                .strip();
        return List.of(
                        cells.getOrDefault(StandardField.ADDRESS, ""),
                        cells.getOrDefault(StandardField.ADDRESS_EXTRA, ""),
                        town)
                .stream()
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
