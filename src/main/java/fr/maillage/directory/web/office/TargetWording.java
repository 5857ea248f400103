package fr.maillage.directory.web.office;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.search.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What everyday words lead to, in words. One a request. */
final class TargetWording {

    private final Ui ui;
    private final FieldWording words;

    TargetWording(Ui ui) {
        this.ui = ui;
        this.words = new FieldWording(ui);
    }

    List<String> words(String[] targets) {
        return Arrays.stream(targets)
                .map(Target::parse)
                .flatMap(Optional::stream)
                .map(this::word)
                .toList();
    }

    String word(Target target) {
        return ExpressionForm.term(target).map(words::term).orElse(target.value());
    }

    VocabularyPage.Form form(String id, String from, ExpressionForm typed, List<Mistake> mistakes) {
        List<FieldView> lists = new ArrayList<>();
        ExpressionForm.LISTS.forEach((field, kind) -> lists.add(view(
                field,
                FieldKind.of(field),
                FieldKind.terms(field),
                typed.targets().stream()
                        .filter(target -> target.kind() == kind)
                        .map(ExpressionForm::term)
                        .flatMap(Optional::stream)
                        .map(StandardTerm::code)
                        .toList(),
                mistake("services", field, mistakes))));
        FieldView text = new FieldView(
                "expression",
                "line",
                ui.t("directory.office.vocabulary.text"),
                ui.t("directory.office.vocabulary.text.help"),
                typed.text(),
                List.of(),
                List.of(),
                mistakes.stream()
                        .filter(mistake -> mistake.field().equals("expression"))
                        .map(Mistake::message)
                        .findFirst()
                        .orElse(null),
                null,
                100);
        return new VocabularyPage.Form(id, from, text, lists, mistakes);
    }

    private FieldView view(
            StandardField field,
            FieldKind kind,
            List<? extends StandardTerm> terms,
            List<String> codes,
            @Nullable String error) {
        return new FieldView(
                field.column(),
                kind.name().toLowerCase(Locale.ROOT),
                words.label(field),
                null,
                "",
                codes,
                terms.stream()
                        .map(term -> new Choice(term.code(), words.term(term)))
                        .toList(),
                error,
                null,
                0);
    }

    private static @Nullable String mistake(String name, StandardField field, List<Mistake> mistakes) {
        return !field.column().equals(name)
                ? null
                : mistakes.stream()
                        .filter(mistake -> mistake.field().equals(name))
                        .map(Mistake::message)
                        .findFirst()
                        .orElse(null);
    }
}
