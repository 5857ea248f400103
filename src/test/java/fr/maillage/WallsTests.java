package fr.maillage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house between its modules, and between the rooms of a module. */
class WallsTests {

    /** Which modules there are and how high each stands. A module names only modules that stand lower. */
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("shared", 0),
            Map.entry("platform", 0),
            Map.entry("design", 1),
            Map.entry("territory", 1),
            Map.entry("documents", 1),
            Map.entry("mapping", 1),
            Map.entry("accounts", 2),
            Map.entry("office", 3),
            Map.entry("notifications", 4),
            Map.entry("directory", 5),
            Map.entry("campaign", 6),
            Map.entry("opendata", 6),
            Map.entry("agenda", 6),
            Map.entry("registration", 7),
            Map.entry("catalogue", 7),
            Map.entry("needs", 7),
            Map.entry("tours", 8),
            Map.entry("steering", 9),
            Map.entry("home", 10));

    /** Once compiled, whatever was imported or written in full. */
    private static final JavaClasses CLASSES = classes();

    /** Other people's classes need not be read: their names say enough, and reading them takes most of the time. */
    private static JavaClasses classes() {
        ArchConfiguration configuration = ArchConfiguration.get();
        configuration.setResolveMissingDependenciesFromClassPath(false);
        try {
            return new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("fr.maillage");
        } finally {
            configuration.reset();
        }
    }

    @Test
    void everyModuleNamesOnlyTheModulesItDeclares() {
        ApplicationModules.of(Maillage.class).verify();
    }

    @Test
    void everyModuleHasARank() {
        assertThat(Sources.modules()).containsExactlyInAnyOrderElementsOf(RANKS.keySet());
    }

    @Test
    void aModuleDeclaresOnlyLowerOnes() throws ClassNotFoundException {
        List<String> wrong = new ArrayList<>();
        for (String module : Sources.modules()) {
            for (String declared : declared(module)) {
                String other = declared.split("::", -1)[0].strip();
                if (!mayName(module, other)) {
                    wrong.add(module + " (rank " + RANKS.get(module) + ") declares " + other + " (rank "
                            + RANKS.get(other) + ")");
                }
            }
        }
        assertThat(wrong)
                .as("a module names only lower ranks: move the code, publish an event, or publish a panel to fill")
                .isEmpty();
    }

    private static List<String> declared(String module) throws ClassNotFoundException {
        ApplicationModule declaration =
                Class.forName("fr.maillage." + module + ".package-info").getAnnotation(ApplicationModule.class);
        assertThat(declaration)
                .as("@ApplicationModule in the package-info of %s", module)
                .isNotNull();
        List<String> declared = Arrays.asList(declaration.allowedDependencies());
        assertThat(declared)
                .as("allowedDependencies of %s: without them everything is allowed", module)
                .doesNotContain(ApplicationModule.OPEN_TOKEN);
        return declared;
    }

    private static boolean mayName(String module, String other) {
        boolean onTheGround = module.equals("platform") && other.equals("shared");
        return onTheGround || (RANKS.containsKey(other) && RANKS.get(other) < RANKS.get(module));
    }

    /** The tables of the world's telephone numbers are no framework: plain Java, which asks for nothing else. */
    @Test
    void sharedKnowsNothingOfOursAndNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("fr.maillage.shared..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "fr.maillage.shared..",
                        "java..",
                        "org.jspecify.annotations..",
                        "org.springframework.modulith..",
                        "com.google.i18n.phonenumbers..")
                .because("every module stands on shared")
                .check(CLASSES);
    }

    @Test
    void domainIsPureJava() {
        noClasses()
                .that()
                .resideInAPackage("fr.maillage.*.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.postgresql..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.maillage.*.app..", "fr.maillage.*.web..", "fr.maillage.platform..")
                .because("rules are read and tested without a framework, a database or a screen")
                .check(CLASSES);
    }

    @Test
    void appDoesNotKnowWeb() {
        noClasses()
                .that()
                .resideInAPackage("fr.maillage.*.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.maillage.*.web..")
                .because("a use case serves any screen, the command line and the tests")
                .check(CLASSES);
    }

    @Test
    void aModulesRoomsAreItsOwn() {
        for (String module : Sources.modules()) {
            noClasses()
                    .that(liesIn(module))
                    .should()
                    .dependOnClassesThat(isInARoomOfAnotherThan(module))
                    .because("modules meet at the facade: domain, app and web are nobody else's")
                    .check(CLASSES);
        }
    }

    private static DescribedPredicate<JavaClass> liesIn(String module) {
        return JavaClass.Predicates.resideInAPackage("fr.maillage." + module + "..");
    }

    private static DescribedPredicate<JavaClass> isInARoomOfAnotherThan(String module) {
        return JavaClass.Predicates.resideInAnyPackage(
                        "fr.maillage.*.domain..", "fr.maillage.*.app..", "fr.maillage.*.web..")
                .and(DescribedPredicate.not(liesIn(module)))
                .as("lie in domain, app or web of a module other than %s", module);
    }

    @Test
    void nobodyKeepsAConnectionInAStream() {
        noClasses()
                .that()
                .resideInAPackage("fr.maillage..")
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because(
                        "it holds its connection until somebody closes it, and nobody does: ten such pages and the site"
                                + " stands still; ask for a list()")
                .check(CLASSES);
    }

    @Test
    void theSettingsNameEveryModuleLowestRankFirst() {
        String settings = Sources.read(Path.of("src/main/resources/application.yaml"));
        String line = settings.lines()
                .filter(text -> text.startsWith("  modules: ["))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no maillage.modules in application.yaml"));
        List<String> named =
                List.of(line.substring(line.indexOf('[') + 1, line.indexOf(']')).split(" *, *", -1));
        List<String> withFiles = Sources.modules().stream()
                .filter(module -> !module.equals("shared"))
                .toList();

        assertThat(named)
                .as("maillage.modules: the folders below fr.maillage, but shared, which holds only Java")
                .containsExactlyInAnyOrderElementsOf(withFiles);
        assertThat(named).isSortedAccordingTo(Comparator.comparing(RANKS::get));
    }
}
