package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Sources.Source;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * SQL stays in its module's schema and takes what people type as parameters. Text is all these tests see: a schema's
 * name cut in two by a {@code +}, or a statement built far from where it is run, escapes them and is for review.
 */
class SqlWallTests {

    private static final List<String> SCHEMAS = Sources.modules().stream()
            .filter(module -> Files.isDirectory(Sources.ROOT.resolve(module).resolve("migrations")))
            .toList();

    private static final Pattern SCHEMA =
            Pattern.compile("(?<![\\w.:/])\"?(" + String.join("|", SCHEMAS) + ")\"?\\.\"?[a-z_]+");

    private static final Pattern RUNS =
            Pattern.compile("\\.(sql|prepareStatement|prepareCall|executeQuery|executeUpdate|queryForObject)\\(");

    /**
     * Several statements of one class, each a literal and constants: {@code INSERT}, {@code Places.SELECT + ""}; and the
     * order of a list, {@code sort.orderBy()}, whose texts are literals of a {@code Sorts} (see below).
     */
    private static final Pattern FIXED = Pattern.compile(
            "(\"\"|([A-Z]\\w*\\.)?[A-Z][A-Z0-9_]*)( \\+ (\"\"|([A-Z]\\w*\\.)?[A-Z][A-Z0-9_]*|sort\\.orderBy\\(\\)))*");

    /** What is put together from more than literals and constants, and why no one outside can choose any part of it. */
    private static final Map<String, String> REVIEWED = Map.of(
            "directory/app/PostgresPlaceSearch.java: \"\".formatted( \"\" + \"\" + \"\", condition.sql())",
            "the condition is one of a few fixed texts; what was typed is among its parameters",
            "directory/app/PostgresPlaceSearch.java: \"\".formatted(MASKS, condition.sql(), MOST_CANDIDATES)",
            "as above",
            "directory/app/PostgresPlaceSearch.java: \"\".formatted(MASKS, condition.sql())",
            "as above",
            "platform/AuditLog.java: statement(wanted)",
            "constants, one for each filter that is asked for",
            "directory/app/PlacePages.java: sql",
            "one of seven constants, by what is asked for",
            "directory/app/SearchRows.java: sql",
            "goes through a list of five constants",
            "directory/app/desk/MarkPlaces.java: which",
            "one of two literals of the same class: removing, bringing back",
            "directory/app/desk/MarkPlaces.java: how",
            "as above",
            "directory/app/exchange/ImportPlaces.java: \"\" + function + \"\"",
            "the name of a function, a literal in both calls of a private method");

    @Test
    void sqlStaysInItsModulesSchema() {
        List<String> wrong = new ArrayList<>();
        for (Source java : Sources.ending(".java")) {
            for (String literal : JavaText.of(java.text()).literals()) {
                wrong.addAll(foreign(java, literal));
            }
        }
        for (Source sql : Sources.ending(".sql")) {
            wrong.addAll(foreign(sql, sql.text()));
        }
        assertThat(wrong)
                .as("another module's table is read through its facade; schemas: %s", SCHEMAS)
                .isEmpty();
    }

    private static List<String> foreign(Source source, String text) {
        return SCHEMA.matcher(text)
                .results()
                .filter(found -> !found.group(1).equals(source.module()))
                .map(found -> source + " names " + found.group())
                .toList();
    }

    @Test
    void noOneLeavesTheirSchemaByTheSearchPath() {
        List<String> wrong = new ArrayList<>();
        for (String extension : List.of(".java", ".sql")) {
            for (Source source : Sources.ending(extension)) {
                if (Pattern.compile("(?i)set\\s+(local\\s+)?search_path|set_config\\(\\s*'search_path")
                        .matcher(source.text())
                        .find()) {
                    wrong.add(source.toString());
                }
            }
        }
        assertThat(wrong)
                .as("search_path lets SQL reach a schema without naming it")
                .isEmpty();
    }

    @Test
    void sqlIsFixedTextAndParameters() {
        Map<String, String> wrong = new TreeMap<>();
        for (Source java : Sources.ending(".java")) {
            String code = JavaText.of(java.text()).code();
            Matcher run = RUNS.matcher(code);
            while (run.find()) {
                String statement = JavaText.inBrackets(code, run.end())
                        .replaceAll("\\s+", " ")
                        .strip();
                String key = java + ": " + statement;
                if (!statement.isEmpty() && !FIXED.matcher(statement).matches() && !REVIEWED.containsKey(key)) {
                    wrong.put(key, "not a literal, a constant or both together");
                }
            }
        }
        assertThat(wrong)
                .as(
                        "what comes from outside is a parameter; a statement put together otherwise is reviewed and listed here")
                .isEmpty();
    }

    /** {@code order by} takes no parameter: this is what makes {@code sort.orderBy()} safe in a statement. */
    @Test
    void everyOrderOfAListIsWrittenAsALiteral() {
        List<String> wrong = new ArrayList<>();
        Pattern made = Pattern.compile("\\bSorts\\s*\\.\\s*(?:by|byLast)\\(|\\bnew Sorts?\\(");
        for (Source java : Sources.ending(".java")) {
            if (java.toString().endsWith("design/Sorts.java")) {
                continue;
            }
            String code = JavaText.of(java.text()).code();
            Matcher order = made.matcher(code);
            while (order.find()) {
                String chain = code.substring(order.start(), code.indexOf(';', order.end()))
                        .replaceAll("\\s+", "");
                if (!chain.matches(
                        "Sorts\\.(?:by|byLast)\\(\"\"(,\"\")+\\)(\\.or\\(\"\"(,\"\")+\\))*(\\.lastly\\(\"\"\\))?")) {
                    wrong.add(java + ": " + chain);
                }
            }
        }
        assertThat(wrong).as("Sorts.by(…).or(…).lastly(…), of literals only").isEmpty();
    }
}
