package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Sources.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates keep to their module and to {@code design}, and hold nothing that the Content-Security-Policy refuses. */
class TemplateWallTests {

    private static final Pattern CALL = Pattern.compile("@template\\.([a-z]+)\\.[\\w.]+");
    private static final Pattern IMPORT =
            Pattern.compile("@import\\s+(?:static\\s+)?fr\\.maillage\\.([a-z]+)\\.[\\w.]+");
    private static final Pattern INLINE = Pattern.compile("[\\s\"'](?:style|on[a-z]{3,})\\s*=\\s*\\\\?[\"']");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>?");
    private static final Pattern STYLES = Pattern.compile("<style\\b[^>]*>.{0,40}");

    @Test
    void aTemplateCallsOnlyItsOwnModuleAndDesign() {
        List<String> wrong = new ArrayList<>();
        for (Source template : Sources.ending(".jte")) {
            find(CALL, template)
                    .filter(call -> isForeign(call.group(1), template))
                    .forEach(call -> wrong.add(template + " calls " + call.group()));
        }
        assertThat(wrong).as("templates of another module").isEmpty();
    }

    @Test
    void aTemplateKnowsOnlyTheTypesOfItsOwnModuleAndDesign() {
        List<String> wrong = new ArrayList<>();
        for (Source template : Sources.ending(".jte")) {
            find(IMPORT, template)
                    .filter(type -> isForeign(type.group(1), template))
                    .forEach(type -> wrong.add(template + ": " + type.group()));
        }
        assertThat(wrong)
                .as("a page shows its own model, made in web/ from what other modules said")
                .isEmpty();
    }

    @Test
    void noStyleOrHandlerIsWrittenIntoAnElement() {
        List<String> wrong = new ArrayList<>();
        for (Source template : Sources.ending(".jte")) {
            find(INLINE, template)
                    .forEach(found -> wrong.add(template + ": " + found.group().strip()));
        }
        for (Source java : Sources.ending(".java")) {
            for (String literal : JavaText.of(java.text()).literals()) {
                INLINE.matcher(literal)
                        .results()
                        .forEach(found -> wrong.add(java + ": " + found.group().strip()));
            }
        }
        assertThat(wrong)
                .as("the browser would refuse it: put styles in a .css, behaviour in a module with data-module")
                .isEmpty();
    }

    @Test
    void scriptsAreFilesOrData() {
        List<String> wrong = new ArrayList<>();
        for (Source template : Sources.ending(".jte")) {
            find(SCRIPT, template)
                    .map(MatchResult::group)
                    .filter(script -> !script.contains(" src=\"") && !script.contains("type=\"application/ld+json\""))
                    .forEach(script -> wrong.add(template + ": " + script));
            find(STYLES, template)
                    .map(MatchResult::group)
                    .filter(styles -> !styles.startsWith("<style>$unsafe{ui.css("))
                    .forEach(styles -> wrong.add(template + ": " + styles));
            if (template.text().contains("javascript:")) {
                wrong.add(template + ": javascript:");
            }
        }
        assertThat(wrong)
                .as("a script has a src or is application/ld+json; styles come hashed from ui.css()")
                .isEmpty();
    }

    /** A form without a session gets an empty token, so every one may ask for it: nobody has to know which need it. */
    @Test
    void everyPostedFormCarriesTheTokenOfItsSession() {
        List<String> wrong = new ArrayList<>();
        for (Source template : Sources.ending(".jte")) {
            for (MatchResult form : find(
                            Pattern.compile("<form\\b[^@>]*method=\"post\"", Pattern.CASE_INSENSITIVE), template)
                    .toList()) {
                int end = template.text().indexOf("</form>", form.end());
                if (end < 0
                        || !template.text()
                                .substring(form.end(), end)
                                .contains("@template.design.layout.csrf(ui = ui)")) {
                    wrong.add(template + ": " + form.group());
                }
            }
        }
        assertThat(wrong)
                .as("write @template.design.layout.csrf(ui = ui) in the form")
                .isEmpty();
    }

    private static Stream<MatchResult> find(Pattern pattern, Source template) {
        return pattern.matcher(template.text()).results();
    }

    private static boolean isForeign(String module, Source template) {
        return !module.equals("design") && !module.equals(template.module());
    }
}
