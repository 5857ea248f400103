package fr.maillage.notifications.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.notifications.MessageTemplate;
import fr.maillage.notifications.MessageTemplate.Variable;
import fr.maillage.notifications.app.Templates;
import fr.maillage.notifications.domain.Paragraphs;
import fr.maillage.notifications.domain.SmsLength;
import fr.maillage.notifications.domain.Words;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The words of each kind of message, which the territory may make its own. */
@Controller
class TemplatesController {

    private static final String PATH = "/gestion/messages/modeles";
    private static final List<String> DONE = List.of("enregistre", "origine");

    private final Screens screens;
    private final Templates templates;
    private final MessagesTabs tabs;
    private final Access access;

    TemplatesController(Screens screens, Templates templates, MessagesTabs tabs, Access access) {
        this.screens = screens;
        this.templates = templates;
        this.tabs = tabs;
        this.access = access;
    }

    @Bean
    static StaffRoutes templatesRoutes() {
        return StaffRoutes.get(Right.EDIT_TEMPLATES, PATH, PATH + "/{key}");
    }

    @Bean
    static StaffRoutes templatesPosts() {
        return StaffRoutes.post(Right.EDIT_TEMPLATES, PATH + "/{key}", PATH + "/{key}/origine");
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Set<String> changed = templates.listChanged();
        List<TemplatesPage.Row> rows = templates.listAll().stream()
                .map(template -> new TemplatesPage.Row(
                        PATH + "/" + template.key(),
                        templates.title(template.key(), ui.locale()),
                        templates.words(template, ui.locale().getLanguage()).subject(),
                        changed.contains(template.key())))
                .toList();
        return screens.show("notifications/web/templates", new TemplatesPage(tabs.links(ui), rows));
    }

    @GetMapping(PATH + "/{key}")
    View edit(
            @PathVariable String key,
            @RequestParam(name = "langue", required = false) @Nullable String language,
            @RequestParam(name = "fait", required = false) @Nullable String done,
            HttpServletRequest request) {
        MessageTemplate template = known(key);
        String edited = language(language);
        TemplateForm form = TemplateForm.of(templates.words(template, edited));
        return page(template, edited, form, List.of(), done, HttpStatus.OK, request);
    }

    @PostMapping(PATH + "/{key}")
    View save(
            @PathVariable String key,
            @RequestParam(name = "langue", required = false) @Nullable String language,
            @RequestParam(name = "objet", required = false) @Nullable String subject,
            @RequestParam(name = "texte", required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String sms,
            @RequestParam(name = "geste", required = false) @Nullable String deed,
            HttpServletRequest request) {
        MessageTemplate template = known(key);
        String edited = language(language);
        TemplateForm form = TemplateForm.typed(subject, body, sms);
        List<Mistake> mistakes = form.mistakes(template, screens.ui(request));
        if (!mistakes.isEmpty()) {
            return page(template, edited, form, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        if ("apercu".equals(deed)) {
            return page(template, edited, form, mistakes, null, HttpStatus.OK, request);
        }
        templates.change(
                template, edited, form.words(), access.getCurrent().id().value());
        return SeeOther.to(PATH + "/" + key + "?langue=" + edited + "&fait=enregistre");
    }

    @PostMapping(PATH + "/{key}/origine")
    View restore(@PathVariable String key, @RequestParam(name = "langue", required = false) @Nullable String language) {
        templates.restore(known(key), language(language));
        return SeeOther.to(PATH + "/" + key + "?langue=" + language(language) + "&fait=origine");
    }

    private View page(
            MessageTemplate template,
            String language,
            TemplateForm form,
            List<Mistake> mistakes,
            @Nullable String done,
            HttpStatus status,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Map<String, String> examples =
                template.variables().stream().collect(Collectors.toMap(Variable::name, Variable::example));
        String sms = SmsLength.simplified(Words.fill(form.sms(), examples));
        SmsLength length = SmsLength.of(sms);
        TemplatePage model = new TemplatePage(
                PATH + "/" + template.key(),
                templates.title(template.key(), ui.locale()),
                language,
                done != null && DONE.contains(done) ? done : null,
                form,
                mistakes,
                template.variables().stream()
                        .map(one -> new TemplatePage.Example(TemplateForm.braced(one.name()), one.example()))
                        .toList(),
                Words.fill(form.subject(), examples),
                Paragraphs.html(Words.fill(form.body(), examples)),
                sms,
                ui.t("notifications.sms.length", length.characters(), length.parts()),
                !templates.words(template, language).equals(templates.defaults(template, language)));
        return screens.show("notifications/web/template", model, status);
    }

    private MessageTemplate known(String key) {
        return templates.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String language(@Nullable String asked) {
        return "en".equals(asked) ? "en" : "fr";
    }
}
