package fr.maillage.catalogue.app;

import fr.maillage.catalogue.domain.Arrangement;
import fr.maillage.catalogue.domain.Quarter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people wrote for each quarter's catalogue. */
@Repository
public class EditionTexts {

    /** What nobody has written yet. */
    public static final Text NONE = new Text("", "", Arrangement.BY_COMMUNE);

    /**
     * The words of one catalogue.
     *
     * @param coverLine one line below the title; may be empty
     * @param introduction paragraphs between empty lines; may be empty
     */
    public record Text(String coverLine, String introduction, Arrangement arrangement) {}

    private final JdbcClient db;

    EditionTexts(JdbcClient db) {
        this.db = db;
    }

    /** Those of a quarter, or those of the quarter before that was written last. */
    public Optional<Text> find(Quarter quarter) {
        return db.sql("""
                        select cover_line, introduction, arrangement from catalogue.edition
                        where quarter <= ? order by quarter desc limit 1
                        """)
                .param(quarter.code())
                .query((row, i) -> new Text(row.getString(1), row.getString(2), Arrangement.valueOf(row.getString(3))))
                .optional();
    }

    /** Writes those of a quarter. */
    @Transactional
    public void write(Quarter quarter, Text text) {
        db.sql("""
                        insert into catalogue.edition (quarter, cover_line, introduction, arrangement)
                        values (:quarter, :cover, :introduction, :arrangement)
                        on conflict (quarter) do update set cover_line = excluded.cover_line,
                            introduction = excluded.introduction, arrangement = excluded.arrangement, updated_at = now()
                        """)
                .param("quarter", quarter.code())
                .param("cover", text.coverLine())
                .param("introduction", text.introduction())
                .param("arrangement", text.arrangement().name())
                .update();
    }
}
