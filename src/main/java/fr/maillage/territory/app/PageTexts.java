package fr.maillage.territory.app;

import fr.maillage.territory.EditTerritory.PageText;
import fr.maillage.territory.SitePage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What territories wrote on the pages about the site. */
@Component
public class PageTexts {

    private final JdbcClient db;

    PageTexts(JdbcClient db) {
        this.db = db;
    }

    /** How one text is named among {@link #listAll}. */
    public static String key(SitePage page, String language) {
        return page.name() + "/" + language;
    }

    /** All of them, by {@link #key}. */
    public Map<String, String> listAll() {
        Map<String, String> all = new LinkedHashMap<>();
        db.sql("select page || '/' || language as key, body from territory.page_text").query(row -> {
            all.put(row.getString("key"), row.getString("body"));
        });
        return Map.copyOf(all);
    }

    /** One of them, with its version. */
    public Optional<PageText> find(SitePage page, String language) {
        return db.sql("select body, version from territory.page_text where page = :page and language = :language")
                .param("page", page.name())
                .param("language", language)
                .query((row, n) -> new PageText(row.getString("body"), row.getInt("version")))
                .optional();
    }

    /** Writes it; false when it is no longer at this version (0: not written yet). */
    public boolean write(SitePage page, String language, PageText text) {
        return db.sql("""
                        insert into territory.page_text as t (page, language, body, version)
                        select :page, :language, :body, 1
                        where :version = 0 or exists (
                            select from territory.page_text where page = :page and language = :language)
                        on conflict (page, language) do update
                            set body = excluded.body, version = t.version + 1, updated_at = now()
                            where t.version = :version
                        """)
                        .param("page", page.name())
                        .param("language", language)
                        .param("body", text.body())
                        .param("version", text.version())
                        .update()
                == 1;
    }
}
