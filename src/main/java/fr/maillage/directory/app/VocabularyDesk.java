package fr.maillage.directory.app;

import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import fr.maillage.directory.domain.search.Need;
import fr.maillage.directory.domain.search.Target;
import fr.maillage.platform.Audit;
import fr.maillage.shared.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vocabulary for whoever looks after it: everyday words, what they lead to, and what a sentence would give. */
@Service
public class VocabularyDesk {

    /** What the list may be sorted by. */
    public static final Sorts SORTS =
            Sorts.by("mot", "text").or("change", "updated_at").lastly("id");

    private static final String WHERE = """
             from directory.expression
             where (:words = '' or lower(public.unaccent(text)) like '%' || :words || '%')
               and (:target = '' or :target = any (targets))
            """;

    private final JdbcClient db;
    private final UnderstandNeed understand;
    private final Expressions expressions;
    private final Audit audit;

    VocabularyDesk(JdbcClient db, UnderstandNeed understand, Expressions expressions, Audit audit) {
        this.db = db;
        this.expressions = expressions;
        this.understand = understand;
        this.audit = audit;
    }

    /** A line of the vocabulary. */
    public record Line(int id, String text, String[] targets, boolean byHand) {}

    /** How many lines there are; empty texts ask for all. */
    public int count(String words, String target) {
        expressions.vocabulary(); // filled, should nobody have searched yet
        return db.sql("select count(*)" + WHERE)
                .param("words", PlainText.of(words))
                .param("target", target)
                .query(Integer.class)
                .single();
    }

    /** One page of them. */
    public List<Line> list(String words, String target, Listing listing) {
        Sort sort = listing.sort();
        return db.sql("select id, text, targets, by_hand" + WHERE + " order by " + sort.orderBy()
                        + " limit :limit offset :offset")
                .param("words", PlainText.of(words))
                .param("target", target)
                .param("limit", listing.limit())
                .param("offset", listing.offset())
                .query(VocabularyDesk::line)
                .list();
    }

    /** All of them. */
    public void forEach(String words, String target, Sort sort, Consumer<Line> taker) {
        db.sql("select id, text, targets, by_hand" + WHERE + " order by " + sort.orderBy())
                .param("words", PlainText.of(words))
                .param("target", target)
                .query(VocabularyDesk::line)
                .list()
                .forEach(taker);
    }

    /** One line. */
    public Optional<Line> find(int id) {
        return db.sql("select id, text, targets, by_hand from directory.expression where id = :id")
                .param("id", id)
                .query(VocabularyDesk::line)
                .optional();
    }

    /** Whether another line says the same words. */
    public boolean isTaken(String text, int besides) {
        return db.sql("select exists (select from directory.expression where lower(text) = lower(:text) and id <> :id)")
                .param("text", text)
                .param("id", besides)
                .query(Boolean.class)
                .single();
    }

    /** Adds a line. */
    @Transactional
    public void add(String text, List<Target> targets) {
        db.sql("insert into directory.expression (text, targets, by_hand) values (:text, :targets, true)")
                .param("text", text)
                .param("targets", written(targets))
                .update();
        db.sql("delete from directory.expression_removed where text = :text")
                .param("text", text)
                .update();
        changed("added", text, targets);
    }

    /** Changes a line. */
    @Transactional
    public void change(Line before, String text, List<Target> wanted) {
        List<Target> targets = inOrder(before, wanted);
        if (!before.text().equals(text)) {
            keepOut(before.text());
        }
        db.sql("""
                        update directory.expression
                        set text = :text, targets = :targets, by_hand = true, updated_at = now() where id = :id
                        """)
                .param("text", text)
                .param("targets", written(targets))
                .param("id", before.id())
                .update();
        changed("changed", text, targets);
    }

    /** Removes a line; the next release does not bring it back. */
    @Transactional
    public void remove(Line line) {
        keepOut(line.text());
        db.sql("delete from directory.expression where id = :id")
                .param("id", line.id())
                .update();
        changed("removed", line.text(), List.of());
    }

    /** What the search understands of a sentence. */
    public Need tryOut(String sentence) {
        return understand.of(sentence);
    }

    /** What led before leads again: boxes have no order, and the first target counts most. */
    private static List<Target> inOrder(Line before, List<Target> wanted) {
        List<Target> targets = new ArrayList<>(Arrays.stream(before.targets())
                .map(Target::parse)
                .flatMap(Optional::stream)
                .filter(wanted::contains)
                .toList());
        wanted.stream().filter(target -> !targets.contains(target)).forEach(targets::add);
        return targets;
    }

    private void keepOut(String text) {
        db.sql("insert into directory.expression_removed (text) values (:text) on conflict do nothing")
                .param("text", text)
                .update();
    }

    private void changed(String what, String text, List<Target> targets) {
        audit.record(
                "directory.expression." + what,
                "expression",
                text.substring(0, Math.min(100, text.length())),
                Map.of("targets", String.join(" ", written(targets))));
        understand.forget();
    }

    private static Line line(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Line(
                row.getInt("id"),
                row.getString("text"),
                (String[]) row.getArray("targets").getArray(),
                row.getBoolean("by_hand"));
    }

    private static String[] written(List<Target> targets) {
        return targets.stream()
                .map(target -> target.kind().name().toLowerCase(java.util.Locale.ROOT) + ":" + target.value())
                .toArray(String[]::new);
    }
}
