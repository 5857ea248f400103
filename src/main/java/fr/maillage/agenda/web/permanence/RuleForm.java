package fr.maillage.agenda.web.permanence;

import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.RuleFields;
import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.web.plan.WhereForm;
import fr.maillage.design.Typed;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A rule as typed.
 *
 * @param when when it comes back
 * @param reason why what was announced changes
 * @param version as it was read; empty for a new one
 */
public record RuleForm(
        RuleFields when,
        WhereForm where,
        Set<String> features,
        String note,
        String reason,
        boolean knowing,
        String version) {

    static RuleForm fresh(LocalDate today) {
        return new RuleForm(RuleFields.fresh(today), WhereForm.EMPTY, Set.of(), "", "", false, "");
    }

    static RuleForm of(Recurrence rule) {
        return new RuleForm(
                RuleFields.of(AgendaRules.when(rule.when())),
                WhereForm.of(rule.spot()),
                rule.features().stream().map(Enum::name).collect(Collectors.toSet()),
                rule.note(),
                "",
                false,
                String.valueOf(rule.version()));
    }

    static RuleForm read(MultiValueMap<String, String> sent) {
        return new RuleForm(
                RuleFields.read(sent),
                WhereForm.read(sent),
                Typed.several(sent, "atout"),
                Typed.text(sent, "note"),
                Typed.text(sent, "motif"),
                sent.containsKey("sachant"),
                Typed.text(sent, "version"));
    }
}
