package fr.maillage.directory.web.office.merge;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.merge.MergeRules;
import fr.maillage.directory.domain.merge.FieldGroup;
import fr.maillage.directory.domain.merge.FieldRule;
import fr.maillage.directory.web.office.FieldWording;
import fr.maillage.platform.Jobs;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/doublons/regles}: which record a value is taken from. */
@Controller
class RulesController {

    static final String PATH = DuplicatesController.PATH + "/regles";

    private final Screens screens;
    private final MergeRules rules;
    private final Jobs jobs;

    RulesController(Screens screens, MergeRules rules, Jobs jobs) {
        this.screens = screens;
        this.rules = rules;
        this.jobs = jobs;
    }

    @Bean
    static StaffRoutes mergeRulesRoutes() {
        return StaffRoutes.get(Right.MERGE_PLACES, PATH);
    }

    @Bean
    static StaffRoutes mergeRulesPosts() {
        return StaffRoutes.post(Right.MERGE_PLACES, PATH);
    }

    @GetMapping(PATH)
    View show(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        FieldWording words = new FieldWording(ui);
        Map<FieldGroup, FieldRule> now = rules.get();
        MergeRules.State state = rules.state();
        return screens.show(
                "directory/web/office/merge/rules",
                new RulesPage(
                        DuplicatesController.tabs(ui),
                        Arrays.stream(FieldGroup.values())
                                .map(group -> line(ui, words, group, now.getOrDefault(group, group.shipped())))
                                .toList(),
                        state.heads(),
                        state.stale()));
    }

    @PostMapping(PATH)
    View choose(@RequestParam Map<String, String> typed) {
        Map<FieldGroup, FieldRule> chosen = new EnumMap<>(FieldGroup.class);
        for (FieldGroup group : FieldGroup.values()) {
            String rule = typed.getOrDefault(code(group), "");
            group.rules().stream().filter(each -> code(each).equals(rule)).forEach(each -> chosen.put(group, each));
        }
        boolean changed = rules.choose(chosen);
        if (changed) {
            jobs.soon("directory.duplicates");
        }
        return SeeOther.to(PATH + "?fait=" + (changed ? "regles" : "inchange"));
    }

    private static RulesPage.Line line(Ui ui, FieldWording words, FieldGroup group, FieldRule rule) {
        List<Choice> choices = group.rules().stream()
                .map(each -> new Choice(code(each), ui.t("directory.merge.rule." + code(each))))
                .toList();
        return new RulesPage.Line(
                code(group),
                ui.t("directory.merge.group." + code(group)),
                group.fields().stream().map(words::label).distinct().collect(Collectors.joining(", ")),
                choices,
                code(rule));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
