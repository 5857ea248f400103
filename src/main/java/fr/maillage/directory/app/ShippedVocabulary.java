package fr.maillage.directory.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The vocabulary that a release brings ({@code vocabulary.csv}). What is new in it joins the table of an instance that has long
 * been filled, and what it says differently replaces what it said; what a person wrote, changed or removed stays so.
 */
@Repository
class ShippedVocabulary {

    private static final String TAKE_IN = """
            insert into directory.expression as e (text, targets, note)
            select text, string_to_array(targets, '|'), note
            from unnest(?::text[], ?::text[], ?::text[]) line(text, targets, note)
            where not exists (select from directory.expression_removed r where r.text = line.text)
            on conflict (text) do update
            set targets = excluded.targets, note = excluded.note, updated_at = now()
            where not e.by_hand and (e.targets, e.note) is distinct from (excluded.targets, excluded.note)
            """;

    private final JdbcClient db;
    private volatile boolean takenIn;
    private @Nullable String digest;

    ShippedVocabulary(JdbcClient db) {
        this.db = db;
    }

    /** Whether the table has all that this release brings. */
    boolean isTakenIn() {
        if (!takenIn) {
            takenIn = db.sql("""
                            select exists (select from directory.shipped_vocabulary where digest = :digest)
                               and exists (select from directory.expression)
                            """).param("digest", digest()).query(Boolean.class).single();
        }
        return takenIn;
    }

    /** Takes in what is new. */
    void takeIn() {
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(new String(file(), StandardCharsets.UTF_8))) {
            List<NamedCsvRecord> all = lines.stream().toList();
            db.sql(TAKE_IN)
                    .param(column(all, "expression"))
                    .param(column(all, "targets"))
                    .param(column(all, "note"))
                    .update();
            db.sql("insert into directory.shipped_vocabulary (digest) values (:digest) on conflict do nothing")
                    .param("digest", digest())
                    .update();
            takenIn = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized String digest() {
        if (digest == null) {
            try {
                digest = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file()), 0, 16);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return digest;
    }

    private static byte[] file() {
        try (InputStream in = Objects.requireNonNull(
                ShippedVocabulary.class.getResourceAsStream("/fr/maillage/directory/vocabulary.csv"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] column(List<NamedCsvRecord> lines, String name) {
        return lines.stream().map(line -> line.getField(name)).toArray(String[]::new);
    }
}
