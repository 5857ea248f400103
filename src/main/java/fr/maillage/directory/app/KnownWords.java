package fr.maillage.directory.app;

import fr.maillage.shared.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that searches may be corrected to, and their stems (PostgreSQL's French stemmer, trigrams for likeness). */
@Repository
public class KnownWords {

    private static final int MOST_WORDS = 12;

    /** Trigram likeness (pg_trgm) below which two words are different words. */
    private static final double LEAST_LIKENESS = 0.36;

    /**
     * A word as it was read.
     *
     * @param said plain form of what was typed
     * @param read the known word it was taken for; the same as said when it is known or nothing is like it
     * @param stem null when it is a word that means nothing by itself (« le », « pour »)
     */
    record Reading(String said, String read, @Nullable String stem) {
        boolean isCorrected() {
            return !said.equals(read);
        }
    }

    private record Row(
            int rank,
            String said,
            @Nullable String stem,
            @Nullable String likely,
            @Nullable String likelyStem) {}

    private final JdbcClient db;

    KnownWords(JdbcClient db) {
        this.db = db;
    }

    /**
     * Reads each word, at most the first twelve, mending the spelling of those that nobody ever wrote that way: the most alike in
     * letters (trigrams) or in sound.
     */
    List<Reading> read(String text) {
        String plain = PlainText.of(text);
        if (plain.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(plain.split(" ", -1));
        String[] asked = words.stream().limit(MOST_WORDS).toArray(String[]::new);
        List<Row> rows =
                db.sql("""
                        with asked as materialized (
                            select rank, word, directory.sound(word) as sound,
                                   (tsvector_to_array(to_tsvector('public.maillage_fr', word)))[1] as stem
                            from unnest(?::text[]) with ordinality said(word, rank)),
                        strange as materialized (
                            select rank, word, sound
                            from asked
                            where stem is not null and length(word) >= 4
                              and not exists (select from directory.known_word k where k.stem = asked.stem)),
                        likely as (
                            select distinct on (strange.rank) strange.rank, k.word, k.stem
                            from strange
                            cross join lateral (
                                select word, stem, sound, in_vocabulary from directory.known_word
                                where word % strange.word and similarity(word, strange.word) >= ?
                                union
                                select word, stem, sound, in_vocabulary from directory.known_word
                                where sound = strange.sound and length(strange.sound) >= 3) k
                            order by strange.rank,
                                     similarity(k.word, strange.word)
                                     + case when k.sound = strange.sound then 0.35 else 0 end
                                     - 0.04 * abs(length(k.word) - length(strange.word))
                                     + case when k.in_vocabulary then 0.05 else 0 end desc, k.word)
                        select asked.rank, asked.word as said, asked.stem, likely.word as likely, likely.stem as likely_stem
                        from asked
                        left join likely on likely.rank = asked.rank
                        order by asked.rank
                        """).param(asked).param(LEAST_LIKENESS).query(Row.class).list();
        List<Reading> readings = new ArrayList<>();
        for (Row row : rows) {
            String likely = row.likely();
            readings.add(
                    likely == null
                            ? new Reading(row.said(), row.said(), row.stem())
                            : new Reading(row.said(), likely, row.likelyStem()));
        }
        return readings;
    }

    /** The stems of each text's meaningful words, in one go. */
    Map<String, List<String>> stems(List<String> texts) {
        record Stemmed(String text, String[] stems) {}
        Map<String, List<String>> stems = new LinkedHashMap<>();
        db.sql("""
                        select t.text, tsvector_to_array(to_tsvector('public.maillage_fr', t.text)) as stems
                        from unnest(?::text[]) t(text)
                        """)
                .param(texts.toArray(String[]::new))
                .query((row, i) ->
                        new Stemmed(row.getString(1), (String[]) row.getArray(2).getArray()))
                .list()
                .forEach(stemmed -> stems.put(stemmed.text(), List.of(stemmed.stems())));
        return stems;
    }

    /** Learns at once the words of one place's name, so that searching for it is not taken for a slip. */
    public void learn(String name) {
        db.sql("""
                        insert into directory.known_word (word, stem, in_vocabulary)
                        select word, stem, false
                        from (select word, (tsvector_to_array(to_tsvector('public.maillage_fr', word)))[1] as stem
                              from unnest(cast(:words as text[])) word) said
                        where stem is not null
                        on conflict (word) do nothing
                        """)
                .param(
                        "words",
                        java.util.Arrays.stream(PlainText.of(name).split(" ", -1))
                                .filter(word -> word.length() >= 2 && word.length() <= 40)
                                .distinct()
                                .toArray(String[]::new))
                .update();
    }

    /** Learns the words of the vocabulary and of the names of shown places anew. */
    public void refresh() {
        db.sql("""
                        with current as materialized (
                            select word, stem, bool_or(in_vocabulary) as in_vocabulary
                            from (select word, (tsvector_to_array(to_tsvector('public.maillage_fr', word)))[1] as stem, in_vocabulary
                              from (select regexp_split_to_table(
                                              regexp_replace(lower(public.unaccent(replace(text, 'œ', 'oe'))), '[^a-z0-9]+', ' ', 'g'), ' +'),
                                           true
                                    from directory.expression
                                    union all
                                    select regexp_split_to_table(
                                              regexp_replace(lower(public.unaccent(replace(name || ' ' || commune_name, 'œ', 'oe'))), '[^a-z0-9]+', ' ', 'g'), ' +'),
                                           false
                                    from directory.place
                                    where gone_at is null) said(word, in_vocabulary)
                              where length(word) between 2 and 40) stemmed
                            where stem is not null
                            group by word, stem),
                        forgotten as (
                            delete from directory.known_word k
                            where not exists (select from current where current.word = k.word))
                        insert into directory.known_word (word, stem, in_vocabulary)
                        select word, stem, in_vocabulary from current
                        on conflict (word) do update set in_vocabulary = excluded.in_vocabulary
                        where known_word.in_vocabulary <> excluded.in_vocabulary
                        """).update();
    }
}
