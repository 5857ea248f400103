package fr.maillage.tours.web.tour;

import fr.maillage.agenda.RuleFields;
import fr.maillage.design.Typed;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * The rule of a stop as typed.
 *
 * @param features names of {@link fr.maillage.agenda.Feature}
 * @param reason why announced dates change
 * @param version of the stop, as it was read
 */
public record StopRuleForm(
        RuleFields when, Set<String> features, String note, String reason, boolean knowing, String version) {

    static StopRuleForm read(MultiValueMap<String, String> sent) {
        return new StopRuleForm(
                RuleFields.read(sent),
                Typed.several(sent, "atout"),
                Typed.text(sent, "note"),
                Typed.text(sent, "motif"),
                sent.containsKey("sachant"),
                Typed.text(sent, "version"));
    }
}
