package fr.maillage.directory.web.office;

import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.directory.Label;
import fr.maillage.directory.Programme;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.Typology;
import fr.maillage.directory.domain.exchange.PlaceCheck;
import fr.maillage.directory.domain.exchange.PlaceCheck.Wrong;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.hours.prose.HoursReading;
import fr.maillage.directory.web.HoursWording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The fields of the standard and what is in them, in everyday words. One a request. */
public final class FieldWording {

    private final Ui ui;
    private final HoursWording hours;

    public FieldWording(Ui ui) {
        this.ui = ui;
        this.hours = new HoursWording(ui::t, ui.locale());
    }

    public String label(StandardField field) {
        return ui.t("directory.field." + field.column());
    }

    /** The label of a column's name, when it is one of the standard's; else the name itself. */
    public String labelOf(String column) {
        return StandardField.find(column)
                .filter(StandardField.CURRENT::contains)
                .map(this::label)
                .orElse(column);
    }

    public String mistake(Wrong wrong) {
        return switch (wrong.kind()) {
            case TOO_LONG -> ui.t("directory.mistake.too-long", label(wrong.field()), Integer.toString(wrong.bound()));
            case MISSING, UNKNOWN_COMMUNE, FAR_FROM_COMMUNE ->
                ui.t("directory.mistake." + key(wrong.kind()), label(wrong.field()));
            case INVALID -> invalid(wrong.field());
        };
    }

    private String invalid(StandardField field) {
        return switch (field) {
            case PHONE, EMAILS, WEBSITES, BOOKING, ACCESSIBILITY, PIVOT, POSTAL_CODE, UPDATED_ON, LATITUDE ->
                ui.t("directory.mistake.invalid." + field.column());
            default -> ui.t("directory.mistake.invalid", label(field));
        };
    }

    /** What a field holds, as people read it; empty when it says nothing. */
    public String value(StandardField field, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        return switch (FieldKind.of(field)) {
            case TERMS, TYPOLOGIES -> terms(field, cell);
            case LIST -> cell.replace("|", "\n");
            case PHONE -> PhoneText.inPairs(cell);
            case DAY -> day(cell);
            default -> field == StandardField.HOURS ? hours(cell) : cell;
        };
    }

    public String term(StandardTerm term) {
        return term instanceof Programme || term instanceof Label || term instanceof Typology
                ? term.label()
                : ui.t("directory.term." + term.code());
    }

    /** The codes of the terms in a cell. */
    static List<String> codes(StandardField field, String cell) {
        List<String> written = Arrays.asList(cell.split("\\|", -1));
        return FieldKind.terms(field).stream()
                .filter(term -> written.contains(FieldKind.written(term)))
                .map(StandardTerm::code)
                .toList();
    }

    public String date(LocalDate day) {
        String text = DateTimeFormatter.ofPattern("d MMMM uuuu", ui.english() ? Locale.UK : Locale.FRANCE)
                .format(day);
        return ui.english() || day.getDayOfMonth() != 1 ? text : "1er" + text.substring(1);
    }

    private String terms(StandardField field, String cell) {
        List<String> codes = codes(field, cell);
        return FieldKind.terms(field).stream()
                .filter(term -> codes.contains(term.code()))
                .map(this::term)
                .collect(Collectors.joining("\n"));
    }

    private String hours(String cell) {
        return HoursReading.of(cell).usable().map(hours::rules).orElse(cell);
    }

    private String day(String cell) {
        try {
            return date(LocalDate.parse(cell));
        } catch (DateTimeParseException e) {
            return cell;
        }
    }

    private static String key(PlaceCheck.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
