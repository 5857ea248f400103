package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is kept on people that the register does not say: every column of the migrated database has been decided upon. */
@MaillageTest
class PersonalDataWallTests {

    private static final Path REVIEWED = Path.of("src/test/java/fr/maillage/not-personal.txt");
    private static final Set<String> NEVER_PERSONAL_ALONE = Set.of("id", "created_at", "updated_at");

    @Autowired
    List<PersonalData> modules;

    @Autowired
    MaillageProperties properties;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient db;

    @Test
    void everyColumnIsDeclaredOrReviewed() {
        Set<String> undecided = new TreeSet<>(columns());
        undecided.removeAll(declared());
        undecided.removeAll(reviewed());
        undecided.removeIf(column -> NEVER_PERSONAL_ALONE.contains(column.substring(column.lastIndexOf('.') + 1)));

        assertThat(undecided)
                .as("say in a PersonalField why it is kept, or in %s why it says nothing about anybody", REVIEWED)
                .isEmpty();
    }

    @Test
    void whatIsDeclaredOrReviewedExists() {
        Set<String> columns = columns();

        assertThat(declared()).as("declared in a PersonalField").allMatch(columns::contains, "is in the database");
        assertThat(reviewed()).as("listed in %s", REVIEWED).allMatch(columns::contains, "is in the database");
    }

    @Test
    void nothingIsBothPersonalAndNot() {
        Set<String> both = declared();
        both.retainAll(reviewed());

        assertThat(both).isEmpty();
    }

    @Test
    void theRegisterIsInPlainWordsInBothLanguages() {
        List<String> missing = new ArrayList<>();
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (PersonalField field : fields()) {
                List<String> keys = new ArrayList<>();
                for (String part : List.of("who", "purpose", "retention", "access")) {
                    keys.add(field.key() + "." + part);
                }
                field.columns().forEach(column -> keys.add("office.column." + column));
                keys.add("office.ground." + field.ground().name());
                keys.stream()
                        .filter(key ->
                                messages.getMessage(key, null, "", language).isEmpty())
                        .forEach(key -> missing.add(language + " " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aProcessingHasOneGroundAndAnEnd() {
        for (PersonalField field : fields()) {
            assertThat(field.retentionDays()).as(field.key()).isBetween(1, 6 * 366);
            assertThat(fields().stream()
                            .filter(other -> other.key().equals(field.key()))
                            .map(PersonalField::ground))
                    .as(field.key())
                    .containsOnly(field.ground());
        }
    }

    private List<PersonalField> fields() {
        return modules.stream().flatMap(module -> module.fields().stream()).toList();
    }

    private Set<String> declared() {
        Set<String> declared = new HashSet<>();
        fields().forEach(field -> field.columns().forEach(column -> declared.add(field.table() + "." + column)));
        return declared;
    }

    private static Set<String> reviewed() {
        Set<String> reviewed = new HashSet<>();
        for (String line : Sources.read(REVIEWED).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("[:#]", 3);
                assertThat(parts).as("table: columns  # why — %s", line).hasSize(3);
                assertThat(parts[2]).as("why, of %s", line).isNotBlank();
                Arrays.stream(parts[1].split(",", -1))
                        .forEach(column -> reviewed.add(parts[0].strip() + "." + column.strip()));
            }
        }
        return reviewed;
    }

    private Set<String> columns() {
        Set<String> ours = new HashSet<>(db.sql("""
                select c.table_schema || '.' || c.table_name || '.' || c.column_name
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema in (:modules) and t.table_type = 'BASE TABLE' and c.table_name <> 'migration_history'
                """)
                .param("modules", properties.modules())
                .query(String.class)
                .list());
        assertThat(ours).as("columns of the database").contains("accounts.person.email", "directory.place.phone");
        return ours;
    }
}
