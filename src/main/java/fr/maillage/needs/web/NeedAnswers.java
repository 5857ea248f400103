package fr.maillage.needs.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.needs.web.NeedAskPage.Row;
import fr.maillage.needs.web.NeedChoices.Choices;
import fr.maillage.shared.ContactText;
import fr.maillage.territory.Commune;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was said, told back for checking. */
@Component
class NeedAnswers {

    private final NeedReading reading;

    NeedAnswers(NeedReading reading) {
        this.reading = reading;
    }

    List<Row> rows(Ui ui, NeedForm form, Choices choices) {
        List<Row> rows = new ArrayList<>();
        String what = Stream.of(
                        labels(choices.services(), form.several(NeedForm.SERVICES)),
                        form.one(NeedForm.WORKSHOP),
                        form.one(NeedForm.WORDS))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        add(ui, rows, "what", what, NeedStepPage.WHAT);
        add(
                ui,
                rows,
                "where",
                reading.commune(form).map(Commune::label).orElse(form.one(NeedForm.COMMUNE)),
                NeedStepPage.WHERE);
        String audiences = labels(choices.audiences(), form.several(NeedForm.AUDIENCES));
        add(
                ui,
                rows,
                "who",
                form.one(NeedForm.PEOPLE) + (audiences.isEmpty() ? "" : ", " + audiences),
                NeedStepPage.WHO);
        add(ui, rows, "when", when(ui, form, choices), NeedStepPage.WHEN);
        add(ui, rows, "room", room(ui, form, choices), NeedStepPage.ROOM);
        add(ui, rows, "contact", contact(form, choices), NeedStepPage.CONTACT);
        return rows;
    }

    private static String when(Ui ui, NeedForm form, Choices choices) {
        String suits = labels(choices.suits(), form.several(NeedForm.SUITS));
        List<String> lines = new ArrayList<>();
        lines.add(suits.isEmpty() ? ui.t("needs.check.any") : suits);
        NeedDays.read(form.one(NeedForm.UNTIL))
                .ifPresent(day -> lines.add(ui.t("needs.check.until", Dates.day(day, ui.locale()))));
        lines.add(labels(choices.urgency(), Set.of(form.one(NeedForm.URGENCY))));
        lines.add(form.one(NeedForm.WHY));
        return joined(lines);
    }

    private static String room(Ui ui, NeedForm form, Choices choices) {
        List<String> lines = new ArrayList<>();
        lines.add(joined(List.of(form.one(NeedForm.ROOM), form.one(NeedForm.ROOM_ADDRESS)), ", "));
        if (!form.one(NeedForm.TABLES).isEmpty()) {
            lines.add(ui.t("needs.check.tables", form.one(NeedForm.TABLES)));
        }
        if (!form.one(NeedForm.POWER).isEmpty()) {
            lines.add(labels(choices.power(), Set.of(form.one(NeedForm.POWER))));
        }
        if (!form.one(NeedForm.NETWORK).isEmpty()) {
            lines.add(labels(choices.network(), Set.of(form.one(NeedForm.NETWORK))));
        }
        if (!form.one(NeedForm.STEP_FREE).isEmpty()) {
            lines.add(ui.t(
                    "needs.check.step-free." + (form.one(NeedForm.STEP_FREE).equals("oui") ? "yes" : "no")));
        }
        String said = joined(lines);
        return said.isEmpty() ? ui.t("needs.check.no-room") : said;
    }

    private static String contact(NeedForm form, Choices choices) {
        String way = form.one(NeedForm.WAY);
        String where = switch (way) {
            case "CALL", "SMS" ->
                ContactText.phone(form.one(NeedForm.PHONE))
                        .map(PhoneText::inPairs)
                        .orElse("");
            case "EMAIL" -> form.one(NeedForm.EMAIL);
            case "LETTER" -> form.one(NeedForm.POSTAL);
            default -> "";
        };
        return joined(List.of(
                joined(List.of(form.one(NeedForm.NAME), form.one(NeedForm.ROLE)), ", "),
                labels(choices.way(), Set.of(way)),
                where));
    }

    private static void add(Ui ui, List<Row> rows, String key, String value, NeedStepPage page) {
        rows.add(new Row(ui.t("needs.check." + key), value, page.code()));
    }

    private static String joined(List<String> parts) {
        return joined(parts, "\n");
    }

    private static String joined(List<String> parts, String between) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static String labels(List<Choice> choices, Set<String> values) {
        return choices.stream()
                .filter(choice -> !choice.value().isEmpty() && values.contains(choice.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }
}
