package fr.maillage.territory.app;

import fr.maillage.territory.Look;
import fr.maillage.territory.TerritorySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row of {@code territory.settings}. */
@Component
public class Settings {

    /** What an instance is called as long as nobody named its territory. */
    public static final String UNNAMED = "Maillage";

    private final JdbcClient db;

    Settings(JdbcClient db) {
        this.db = db;
    }

    /** What the territory says of itself, and the revision of the whole schema. */
    public Row get() {
        return db.sql("""
                        select s.*, l.fingerprint, l.width, l.height
                        from territory.settings s left join territory.logo l on true
                        """)
                .query((rs, n) -> {
                    String name = rs.getString("name");
                    String fingerprint = rs.getString("fingerprint");
                    return new Row(
                            rs.getLong("revision"),
                            rs.getInt("version"),
                            new TerritorySettings(
                                    name == null ? UNNAMED : name,
                                    rs.getString("phone"),
                                    rs.getString("transport_phone"),
                                    rs.getString("transport_note"),
                                    rs.getBoolean("demo")),
                            new Look(
                                    rs.getString("accent"),
                                    rs.getString("accent_dark"),
                                    fingerprint == null
                                            ? null
                                            : new Look.Logo(fingerprint, rs.getInt("width"), rs.getInt("height"))));
                })
                .single();
    }

    /** The settings with the revision they were read at, and the version of what people edit. */
    public record Row(long revision, int version, TerritorySettings settings, Look look) {}

    /** Takes the next version; false when the settings are no longer at this one. Holds the row until the transaction ends. */
    public boolean takeVersion(int version) {
        return db.sql("update territory.settings set version = version + 1, updated_at = now() where version = :version")
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Replaces the colours; nulls bring the house’s own back. */
    public void setAccent(@Nullable String accent, @Nullable String accentDark) {
        db.sql("update territory.settings set accent = :accent, accent_dark = :dark, updated_at = now()")
                .param("accent", accent)
                .param("dark", accentDark)
                .update();
    }

    /** Replaces everything but the revision; nulls erase. */
    public void set(TerritorySettings settings) {
        db.sql("""
                        update territory.settings set name = :name, phone = :phone, transport_phone = :transportPhone,
                            transport_note = :transportNote, demo = :demo, version = version + 1, updated_at = now()""")
                .param("name", nameOrNull(settings.name()))
                .param("phone", settings.phone())
                .param("transportPhone", settings.transportPhone())
                .param("transportNote", settings.transportNote())
                .param("demo", settings.demo())
                .update();
    }

    private static @Nullable String nameOrNull(String name) {
        return name.isBlank() || name.equals(UNNAMED) ? null : name;
    }

    /** Tells readers in every process that what they hold in memory is old. To be called in the transaction that wrote. */
    public void raiseRevision() {
        db.sql("update territory.settings set revision = nextval('territory.revision_number'), updated_at = now()")
                .update();
    }
}
