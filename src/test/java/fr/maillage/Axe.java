package fr.maillage;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe-core finds wrong with a page. Our pages hold no frame, so axe runs once, in the page itself; its builder would
 * open a second page for each look and gather frames there.
 */
public final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final String RUN = """
            async rules => {
              const options = { resultTypes: ['violations'] };
              if (rules.length > 0) options.runOnly = { type: 'rule', values: rules };
              const found = await axe.run(document, options);
              return found.violations.map(rule =>
                rule.id + ': ' + rule.help + ' → ' + rule.nodes.map(node => node.target.join(' ')).join(', '));
            }""";

    private Axe() {}

    /**
     * The violations in axe's own words; none is what we want.
     *
     * @param page with scripts
     * @param rules only these; none for all of axe's rules, best practices included
     */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page, List<String> rules) {
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN, rules);
    }
}
