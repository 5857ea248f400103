package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.upkeep.Drafts;
import fr.maillage.directory.app.upkeep.Drafts.Draft;
import fr.maillage.directory.app.upkeep.Propose;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.PlaceCheck.Result;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.web.office.FieldView;
import fr.maillage.directory.web.office.HoursForm;
import fr.maillage.directory.web.office.HoursStart;
import fr.maillage.directory.web.office.SectionForm;
import fr.maillage.directory.web.office.SectionScreen;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Asks questions about a place one by one, with the very fields and rules of the back office, and keeps what was answered. */
@Component
class Questions {

    private final CommuneLookup communes;
    private final Territory territory;
    private final Propose propose;
    private final Drafts drafts;

    Questions(CommuneLookup communes, Territory territory, Propose propose, Drafts drafts) {
        this.communes = communes;
        this.territory = territory;
        this.propose = propose;
        this.drafts = drafts;
    }

    /**
     * Where a question stands.
     *
     * @param about the place’s name
     * @param step see {@link QuestionPage}
     */
    record Frame(String about, @Nullable String step, String action, String back, String send) {}

    /** How an answer was taken. */
    sealed interface Taken {

        /** In the draft now. */
        record Kept() implements Taken {}

        /** To be shown again: a mistake, or a week to be copied. */
        record Again(QuestionPage page, boolean wrong) implements Taken {}
    }

    /** The columns as they stand for whoever types: those of the sheet, those typed already over them. */
    static Map<StandardField, String> cells(@Nullable Place place, @Nullable Draft draft) {
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        if (place != null) {
            cells.putAll(HandMade.cells(place.sheet()));
        }
        if (draft != null) {
            cells.putAll(draft.changes());
        }
        return cells;
    }

    /** The question as it is first asked. */
    QuestionPage ask(
            Ui ui,
            SheetQuestion question,
            @Nullable Place place,
            @Nullable Draft draft,
            Frame frame,
            boolean freshGrid) {
        return page(ui, question, cells(place, draft), null, frame, freshGrid, List.of());
    }

    /** Takes an answer. */
    Taken take(
            Ui ui,
            SheetQuestion question,
            @Nullable Place place,
            Draft draft,
            Frame frame,
            MultiValueMap<String, String> sent) {
        Map<StandardField, String> now = cells(place, draft);
        MultiValueMap<String, String> whole = new LinkedMultiValueMap<>(sent);
        question.fields().forEach(field -> whole.set("avant." + field.column(), now.getOrDefault(field, "")));
        for (StandardField point : List.of(StandardField.LATITUDE, StandardField.LONGITUDE)) {
            whole.putIfAbsent(point.column(), List.of(now.getOrDefault(point, "")));
        }
        SectionForm form = SectionForm.read(question.fields(), whole, communes);
        if (form.grid() != null && "copier".equals(sent.getFirst("etape"))) {
            return new Taken.Again(
                    page(ui, question, form.mine(), form.grid().likeMonday(), frame, false, List.of()), false);
        }
        if (form.grid() != null && form.grid().grid().isEmpty()) {
            Mistake week = new Mistake("horaires", ui.t("directory.mistake.grid.short"));
            return new Taken.Again(page(ui, question, form.mine(), form.grid(), frame, false, List.of(week)), true);
        }
        Map<StandardField, String> wanted = new EnumMap<>(now);
        wanted.putAll(form.mine());
        Result read =
                place == null ? propose.checkSoFar(wanted, form.mine().keySet()) : propose.check(place, form.mine());
        return switch (read) {
            case Result.Unsound(var wrong) ->
                new Taken.Again(
                        page(
                                ui,
                                question,
                                form.mine(),
                                form.grid(),
                                frame,
                                false,
                                new SectionScreen(ui).mistakes(wrong)),
                        true);
            case Result.Sound sound -> {
                Map<StandardField, String> before = new EnumMap<>(StandardField.class);
                Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
                Map<StandardField, String> shown = cells(place, null);
                for (StandardField field : form.mine().keySet()) {
                    before.put(field, shown.getOrDefault(field, ""));
                    cells.put(field, sound.cells().getOrDefault(field, ""));
                }
                drafts.put(draft.id(), before, cells);
                yield new Taken.Kept();
            }
        };
    }

    /** A question made of these very fields. */
    static QuestionPage plain(
            Ui ui, String code, Frame frame, List<FieldView> fields, List<Mistake> mistakes, @Nullable String stamp) {
        return new QuestionPage(
                ui.t("directory.question." + code),
                frame.about(),
                frame.step(),
                ui.t("directory.question." + code + ".intro"),
                frame.action(),
                frame.back(),
                frame.send(),
                fields,
                null,
                null,
                mistakes,
                stamp);
    }

    private QuestionPage page(
            Ui ui,
            SheetQuestion question,
            Map<StandardField, String> cells,
            @Nullable HoursForm grid,
            Frame frame,
            boolean freshGrid,
            List<Mistake> mistakes) {
        SectionScreen screen = new SectionScreen(ui);
        boolean hours = question == SheetQuestion.HORAIRES;
        List<FieldView> fields = hours
                ? List.of()
                : screen.fields(
                        question.fields().stream()
                                .filter(field -> field != StandardField.LATITUDE
                                        && field != StandardField.LONGITUDE
                                        && field != StandardField.INSEE_CODE)
                                .toList(),
                        cells,
                        mistakes,
                        question == SheetQuestion.ADRESSE ? communes() : List.of(),
                        List.of());
        return new QuestionPage(
                ui.t("directory.question." + question.code()),
                frame.about(),
                frame.step(),
                null,
                frame.action(),
                frame.back(),
                frame.send(),
                fields,
                hours
                        ? screen.hours(
                                cells.getOrDefault(StandardField.HOURS, ""),
                                grid,
                                freshGrid ? HoursStart.EMPTY : HoursStart.TEXT,
                                false,
                                false)
                        : null,
                null,
                mistakes,
                null);
    }

    private List<String> communes() {
        return territory.listPerimeter().stream().map(Commune::name).sorted().toList();
    }
}
