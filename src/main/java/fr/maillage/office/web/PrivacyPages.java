package fr.maillage.office.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.office.app.PrivacyRequest;
import fr.maillage.platform.PersonalData.HeldRecord;
import fr.maillage.platform.PersonalData.Subject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages about people’s data show. */
public final class PrivacyPages {

    private PrivacyPages() {}

    /** The list of requests. */
    public record All(List<Line> rows) {}

    /**
     * A request, in words.
     *
     * @param late whether its day has passed
     */
    public record Line(
            String id,
            String reference,
            String name,
            String kind,
            String way,
            String identity,
            String received,
            String due,
            String state,
            String reason,
            boolean open,
            boolean late) {}

    /** The form for a new request. */
    public record Asked(PrivacyRequestForm form, List<Choice> kinds, List<Choice> ways, List<Mistake> mistakes) {

        /** What is wrong with a field, or null. */
        public @Nullable String mistake(String field) {
            return Mistake.in(mistakes, field);
        }
    }

    /**
     * One request and what was found.
     *
     * @param text the reason as typed
     * @param erased how many records were just erased; null when none was asked to be
     */
    public record One(
            Line request,
            List<Held> found,
            List<Choice> answers,
            @Nullable String answer,
            @Nullable String text,
            List<Mistake> mistakes,
            @Nullable Integer erased) {

        /** What is wrong with a field, or null. */
        public @Nullable String mistake(String field) {
            return Mistake.in(mistakes, field);
        }

        /** Whether anything found can be erased. */
        public boolean erasable() {
            return found.stream().anyMatch(Held::erasable);
        }
    }

    /** The page that asks to confirm an erasure. */
    public record Erasure(Line request, List<Held> found, String word, List<Mistake> mistakes) {

        /** What is wrong with a field, or null. */
        public @Nullable String mistake(String field) {
            return Mistake.in(mistakes, field);
        }
    }

    /**
     * Data handed to the person, on screen and on paper.
     *
     * @param reference of the request; null on one’s own page
     * @param json where the same is for a machine
     */
    public record Handed(@Nullable String reference, String name, String day, List<Held> found, String json) {}

    /**
     * A record found.
     *
     * @param sure whether it holds the very e-mail or telephone of the person
     */
    public record Held(
            String key,
            String title,
            List<Value> values,
            @Nullable String correctAt,
            boolean erasable,
            boolean sure) {}

    /** One of its values. */
    public record Value(String label, String value) {}

    static Held held(Ui ui, HeldRecord one, boolean sure) {
        return new Held(
                one.kind() + "/" + one.id(),
                ui.t(one.titleKey()),
                one.values().entrySet().stream()
                        .map(each -> new Value(ui.t(each.getKey()), each.getValue()))
                        .toList(),
                one.correctAt(),
                one.erasable(),
                sure);
    }

    static List<Held> held(Ui ui, List<HeldRecord> found) {
        return found.stream().map(one -> held(ui, one, true)).collect(Collectors.toList());
    }

    static List<Held> held(Ui ui, List<HeldRecord> found, Subject who) {
        return found.stream().map(one -> held(ui, one, who.isSurelyIn(one))).collect(Collectors.toList());
    }

    static Line line(Ui ui, PrivacyRequest request, LocalDate today) {
        return new Line(
                request.id().toString(),
                request.reference(),
                request.name(),
                ui.t("office.privacy.kind." + request.kind().name()),
                ui.t("office.privacy.way." + request.way().name()),
                request.identity(),
                day(ui, request.receivedOn()),
                day(ui, request.dueOn()),
                ui.t("office.privacy.state." + request.state().name()),
                request.reason(),
                request.isOpen(),
                request.isOpen() && request.dueOn().isBefore(today));
    }

    static String day(Ui ui, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(ui.locale())
                .format(day);
    }

    static List<Choice> choices(Ui ui, String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> new Choice(each.name(), ui.t(prefix + each.name())))
                .toList();
    }
}
