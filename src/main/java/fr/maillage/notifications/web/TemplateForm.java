package fr.maillage.notifications.web;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.notifications.MessageTemplate;
import fr.maillage.notifications.MessageTemplate.Variable;
import fr.maillage.notifications.domain.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a template, as typed. */
public record TemplateForm(String subject, String body, String sms) {

    static TemplateForm typed(@Nullable String subject, @Nullable String body, @Nullable String sms) {
        return new TemplateForm(
                clean(subject).replaceAll("\\s+", " "),
                clean(body).replace("\r\n", "\n"),
                clean(sms).replaceAll("\\s+", " "));
    }

    static TemplateForm of(Words words) {
        return new TemplateForm(words.subject(), words.body(), words.sms());
    }

    Words words() {
        return new Words(subject, body, sms);
    }

    List<Mistake> mistakes(MessageTemplate template, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        check("objet", subject, Words.LONGEST_SUBJECT, template, ui, mistakes);
        check("texte", body, Words.LONGEST_BODY, template, ui, mistakes);
        check("sms", sms, Words.LONGEST_SMS, template, ui, mistakes);
        // A link that nobody gets is a message for nothing; in a subject it would be seen in every list of mails.
        for (Variable variable : template.variables()) {
            if (variable.secret() && !Words.variables(body).contains(variable.name())) {
                mistakes.add(
                        new Mistake("texte", ui.t("notifications.template.secret-missing", braced(variable.name()))));
            }
            if (variable.secret() && Words.variables(subject).contains(variable.name())) {
                mistakes.add(
                        new Mistake("objet", ui.t("notifications.template.secret-subject", braced(variable.name()))));
            }
        }
        return mistakes;
    }

    private static void check(
            String field, String text, int longest, MessageTemplate template, Ui ui, List<Mistake> mistakes) {
        List<String> declared =
                template.variables().stream().map(Variable::name).toList();
        if (text.isBlank()) {
            mistakes.add(new Mistake(field, ui.t("notifications.template.missing." + field)));
        } else if (text.length() > longest) {
            mistakes.add(new Mistake(field, ui.t("notifications.template.long", longest, text.length())));
        }
        for (String name : Words.unknown(text, declared)) {
            mistakes.add(new Mistake(field, ui.t("notifications.template.unknown", braced(name))));
        }
        if (Words.hasStrayBrace(text)) {
            mistakes.add(new Mistake(field, ui.t("notifications.template.brace")));
        }
    }

    static String braced(String name) {
        return "{" + name + "}";
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }
}
