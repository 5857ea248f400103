package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary's words set as code are types of the product, up to the words that it keeps for later. */
class GlossaryTests {

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void everyIdentifierOfTheGlossaryIsAType() {
        Set<String> types = Sources.ending(".java").stream()
                .flatMap(java -> TYPE.matcher(JavaText.of(java.text()).code()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        List<String> named = named();

        assertThat(named).as("identifiers in GLOSSARY.md").hasSizeGreaterThan(10);
        assertThat(named.stream().filter(name -> !types.contains(name)).toList())
                .as("GLOSSARY.md sets them as code, and no type is called so: correct the glossary, or the code")
                .isEmpty();
    }

    private static List<String> named() {
        List<String> named = new ArrayList<>();
        for (String line : Sources.read(Path.of("GLOSSARY.md")).lines().toList()) {
            if (line.startsWith("## Words for later")) {
                break;
            }
            if (line.startsWith("|")) {
                String identifier = line.split("\\|", -1)[2];
                CODE.matcher(identifier).results().forEach(found -> named.add(found.group(1)));
            }
        }
        return named;
    }
}
