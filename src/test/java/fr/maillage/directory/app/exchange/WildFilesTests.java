package fr.maillage.directory.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.RowReader;
import fr.maillage.directory.domain.exchange.RowReading;
import fr.maillage.directory.domain.exchange.StandardField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that no sane program writes: whatever comes, no exception, and every row is accounted for. */
@MaillageTest
class WildFilesTests {

    private static final List<StandardField> FIELDS = List.of(StandardField.values());
    private static final int FILES = 2_000;
    private static final int FILES_TO_THE_DATABASE = 40;
    private static final String SOURCE = "essai-sauvage";
    private static final String[] VALUES = {
        "",
        "Valbrune",
        "46.2",
        "2.8",
        "-1e400",
        "NaN",
        "0",
        "0465711234",
        "=1+1",
        "Gratuit|;|Payant",
        "<script>alert(1)</script>",
        "&lt;b&gt;&#0;&#x110000;",
        "''; drop table directory.place; --",
        "\u202Eelbrunel\u0000\uD800",
        "👩‍💻 médiathèque",
        "a\"b\"\"c",
        "ligne\r\nautre",
        "|".repeat(300),
        "é".repeat(5_000),
        "http://",
        "https://" + "x".repeat(600) + ".example",
        "2024-02-30",
        "null",
        "Mo-Fr 09:00-12:00; PH off"
    };

    @Autowired
    ImportPlaces importPlaces;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    @AfterEach
    void leaveNothing() {
        db.sql("delete from directory.place where source_id = ?").param(SOURCE).update();
        db.sql(
                        "delete from directory.source s where id = ? and not exists (select from directory.import_run r where r.source_id = s.id)")
                .param(SOURCE)
                .update();
    }

    @Test
    void readsThousandsOfMangledFilesWithoutAnException() throws IOException {
        Random random = new Random(20261121);
        int understood = 0;
        for (int i = 0; i < FILES; i++) {
            Path file = Files.write(folder.resolve("sauvage"), mangled(random, random.nextBoolean()));
            if (SourceFile.open(file) instanceof SourceFile.Opened(RowSource rows)) {
                try (rows) {
                    understood += readAll(rows);
                }
            }
        }
        assertThat(understood).isGreaterThan(700);
    }

    @Test
    void importsMangledFilesAndAccountsForEveryRow() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < FILES_TO_THE_DATABASE; i++) {
            Path file = Files.write(folder.resolve("sauvage"), mangled(random, random.nextBoolean()));
            int rows = countRows(file);
            ImportResult result = importPlaces.run(new ImportOrder(file, SOURCE, true, null), _ -> {});
            if (result instanceof ImportResult.Done(ImportSummary summary)) {
                assertThat(summary.created() + summary.updated() + summary.unchanged() + summary.rejected())
                        .as("file %d", i)
                        .isEqualTo(rows);
                ImportResult again = importPlaces.run(new ImportOrder(file, SOURCE, true, null), _ -> {});
                assertThat(((ImportResult.Done) again).summary().unchanged())
                        .as("file %d again", i)
                        .isEqualTo(summary.created() + summary.updated() + summary.unchanged());
            }
        }
    }

    private static int readAll(RowSource rows) {
        RowReader reader = new RowReader(CommuneLookup.NONE, SOURCE, LocalDate.of(2026, 11, 21));
        int understood = 0;
        while (true) {
            switch (rows.next()) {
                case RowSource.Row(var row) -> {
                    RowReading reading = reader.read(row);
                    if (reading instanceof RowReading.Understood known) {
                        new IncomingRow(known.sheet(), row);
                        understood++;
                    } else {
                        assertThat(reading.findings()).isNotEmpty();
                    }
                }
                case RowSource.ForeignRow _, RowSource.LeftOut _ ->
                    throw new AssertionError("no mapping, no foreign row");
                case RowSource.NotARow(int number, String text) ->
                    assertThat(number).isPositive();
                case RowSource.End _ -> {
                    return understood;
                }
                case RowSource.Broken(String reason) -> {
                    assertThat(reason).isNotBlank();
                    return understood;
                }
            }
        }
    }

    private static int countRows(Path file) throws IOException {
        int count = 0;
        if (SourceFile.open(file) instanceof SourceFile.Opened(RowSource rows)) {
            try (rows) {
                for (var next = rows.next();
                        next instanceof RowSource.Row || next instanceof RowSource.NotARow;
                        next = rows.next()) {
                    count++;
                }
            }
        }
        return count;
    }

    private static byte[] mangled(Random random, boolean json) {
        byte[] file = (json ? json(random) : csv(random)).getBytes(StandardCharsets.UTF_8);
        int wounds = random.nextInt(4);
        for (int i = 0; i < wounds && file.length > 0; i++) {
            int at = random.nextInt(file.length);
            switch (random.nextInt(3)) {
                case 0 -> file[at] = (byte) random.nextInt(256);
                case 1 -> file = Arrays.copyOf(file, at);
                default -> file[at] = (byte) "\"{}[],;|\n<".charAt(random.nextInt(10));
            }
        }
        return file;
    }

    private static String csv(Random random) {
        char separator = ",;\t".charAt(random.nextInt(3));
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        for (StandardField field : FIELDS) {
            text.append(field.column()).append(separator);
        }
        text.append("autre\n");
        for (int i = random.nextInt(6); i >= 0; i--) {
            int cells = FIELDS.size() + random.nextInt(3) - 1;
            for (int c = 0; c < cells; c++) {
                String value = value(random, FIELDS.get(Math.min(c, FIELDS.size() - 1)));
                text.append('"')
                        .append(value.replace("\"", random.nextInt(20) == 0 ? "\"" : "\"\""))
                        .append('"')
                        .append(separator);
            }
            text.append(random.nextBoolean() ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static String json(Random random) {
        StringBuilder text = new StringBuilder("[");
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(i == 3 ? "7, " : "").append('{');
            for (StandardField field : FIELDS) {
                text.append('"')
                        .append(field.column())
                        .append("\": ")
                        .append(jsonValue(random, field))
                        .append(", ");
            }
            text.append("\"autre\": {\"a\": [1, null, {\"b\": true}]}}").append(i == 0 ? "" : ",");
        }
        return text.append(']').toString();
    }

    private static String jsonValue(Random random, StandardField field) {
        return switch (random.nextInt(8)) {
            case 0 -> "null";
            case 1 -> random.nextDouble() + "e" + random.nextInt(500);
            case 2 -> "[\"Gratuit\", null, 3]";
            default ->
                '"'
                        + value(random, field)
                                .replace("\\", "")
                                .replace("\"", "\\\"")
                                .replace("\r\n", "\\n")
                                .replace("\u0000", "\\u0000")
                        + '"';
        };
    }

    /** Mostly a value that fits its column, so that rows come through; now and then anything. */
    private static String value(Random random, StandardField field) {
        if (random.nextInt(3) == 0) {
            return VALUES[random.nextInt(VALUES.length)];
        }
        return switch (field) {
            case ID -> "k" + random.nextInt(9);
            case NAME -> "Lieu " + random.nextInt(100);
            case COMMUNE -> "Valbrune";
            case LATITUDE -> "46.2";
            case LONGITUDE -> "2.8";
            default -> "";
        };
    }
}
