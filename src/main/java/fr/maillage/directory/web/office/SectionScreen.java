package fr.maillage.directory.web.office;

import fr.maillage.design.Change;
import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.PlaceCheck;
import fr.maillage.directory.domain.exchange.PlaceCheck.Wrong;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.hours.OpeningHours.Parsed;
import fr.maillage.directory.domain.hours.WeekGrid;
import fr.maillage.directory.domain.hours.prose.HoursReading;
import fr.maillage.directory.web.HoursWording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts forms into words: labels, help, mistakes. One a request. */
public final class SectionScreen {

    private static final Set<StandardField> HINTED = Set.of(
            StandardField.NAME,
            StandardField.TYPOLOGY,
            StandardField.PARENT,
            StandardField.PIVOT,
            StandardField.ADDRESS_EXTRA,
            StandardField.COMMUNE,
            StandardField.LATITUDE,
            StandardField.ITINERANCY,
            StandardField.PHONE,
            StandardField.EMAILS,
            StandardField.WEBSITES,
            StandardField.BOOKING,
            StandardField.ACCESSIBILITY,
            StandardField.SERVICES,
            StandardField.SUPPORT_MODES,
            StandardField.ACCESS_MODES,
            StandardField.COSTS,
            StandardField.AUDIENCES,
            StandardField.SPECIFIC_CARES,
            StandardField.SUMMARY,
            StandardField.DETAIL,
            StandardField.PROGRAMMES,
            StandardField.LABELS,
            StandardField.OTHER_LABELS,
            StandardField.COLLECTED_BY,
            StandardField.UPDATED_ON);

    private final Ui ui;
    private final FieldWording words;

    public SectionScreen(Ui ui) {
        this.ui = ui;
        this.words = new FieldWording(ui);
    }

    public List<FieldView> fields(
            Collection<StandardField> fields,
            Map<StandardField, String> cells,
            List<Mistake> mistakes,
            List<String> communes,
            List<String> organisations) {
        List<FieldView> views = new ArrayList<>();
        for (StandardField field : fields) {
            List<String> known = switch (field) {
                case COMMUNE -> communes;
                case PARENT -> organisations;
                default -> List.of();
            };
            views.add(view(field, cells.getOrDefault(field, ""), mistakes, known));
        }
        return views;
    }

    private FieldView view(StandardField field, String cell, List<Mistake> mistakes, List<String> known) {
        FieldKind kind = FieldKind.of(field);
        boolean listed = kind == FieldKind.TERMS || kind == FieldKind.TYPOLOGIES;
        List<String> values = listed
                ? FieldWording.codes(field, cell)
                : cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
        List<Choice> choices = listed
                ? FieldKind.terms(field).stream()
                        .map(term -> new Choice(term.code(), words.term(term)))
                        .toList()
                : known.stream().map(name -> new Choice(name, name)).toList();
        return new FieldView(
                field.column(),
                field == StandardField.INSEE_CODE ? "hidden" : kind.name().toLowerCase(Locale.ROOT),
                words.label(field),
                HINTED.contains(field) ? ui.t("directory.help." + field.column()) : null,
                cell,
                values,
                choices,
                mistakes.stream()
                        .filter(mistake -> mistake.field().equals(field.column()))
                        .map(Mistake::message)
                        .findFirst()
                        .orElse(null),
                null,
                PlaceCheck.bound(field));
    }

    public List<Mistake> mistakes(List<Wrong> wrong) {
        return wrong.stream()
                .map(one -> new Mistake(shownAt(one.field()).column(), words.mistake(one)))
                .toList();
    }

    private static StandardField shownAt(StandardField field) {
        return field == StandardField.INSEE_CODE ? StandardField.COMMUNE : field;
    }

    List<Link> tabs(String placeUrl) {
        return Arrays.stream(Section.values())
                .map(section -> new Link(ui.t("directory.section." + section.code()), placeUrl + "/" + section.code()))
                .toList();
    }

    String title(Section section) {
        return ui.t("directory.section." + section.code());
    }

    /**
     * Both views of the hours.
     *
     * @param typed the week as typed; null when it comes from the text
     * @param start what the grid begins with when nothing was typed
     */
    public SectionPage.Hours hours(
            String text, @Nullable HoursForm typed, HoursStart start, boolean asText, boolean keep) {
        HoursReading read = HoursReading.of(text);
        Parsed guess = read.guess().orElse(null);
        boolean taken = start == HoursStart.UNDERSTOOD && guess != null;
        boolean plain = read instanceof HoursReading.Osm;
        HoursForm grid = typed;
        if (grid == null && (start == HoursStart.EMPTY || text.isBlank())) {
            grid = HoursForm.of(WeekGrid.EMPTY);
        } else if (grid == null && guess != null && (plain || taken)) {
            grid = WeekGrid.of(taken ? HoursWords.onWorkingDays(guess) : guess)
                    .map(HoursForm::of)
                    .orElse(null);
        }
        String told =
                read.usable().map(new HoursWording(ui::t, ui.locale())::rules).orElse(null);
        SectionPage.Understood understood =
                plain || text.isBlank() || typed != null ? null : new HoursWords(ui).understood(text, read, taken);
        String problem =
                typed != null && typed.grid().isEmpty() ? ui.t("directory.mistake.grid", wrongDays(typed)) : null;
        String shown = taken && guess != null ? guess.text() : text;
        return new SectionPage.Hours(grid, shown, told, asText, keep, problem, understood);
    }

    private String wrongDays(HoursForm typed) {
        return String.join(
                ", ",
                typed.days().stream()
                        .filter(HoursForm.Line::wrong)
                        .map(day -> ui.t("directory.day." + day.name()).toLowerCase(Locale.ROOT))
                        .toList());
    }

    List<Change> changes(Place place, Map<StandardField, String> mine) {
        Map<StandardField, String> now = HandMade.cells(place.sheet());
        return mine.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.getOrDefault(entry.getKey(), "")))
                .filter(entry -> entry.getKey() != StandardField.INSEE_CODE)
                .map(entry -> new Change(
                        words.label(entry.getKey()),
                        words.value(entry.getKey(), now.getOrDefault(entry.getKey(), "")),
                        words.value(entry.getKey(), entry.getValue())))
                .toList();
    }

    ConflictPage.Clash clash(
            List<StandardField> group,
            Map<StandardField, String> before,
            Map<StandardField, String> mine,
            Map<StandardField, String> theirs) {
        return new ConflictPage.Clash(
                group.getFirst().column(),
                words.label(group.getFirst()),
                told(group, before),
                told(group, mine),
                told(group, theirs));
    }

    private String told(List<StandardField> group, Map<StandardField, String> cells) {
        return String.join(
                ", ",
                group.stream()
                        .filter(field -> field != StandardField.INSEE_CODE)
                        .map(field -> words.value(field, cells.getOrDefault(field, "")))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    public static Map<String, String> named(Map<StandardField, String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        cells.forEach((field, value) -> named.put(field.column(), value));
        return named;
    }
}
