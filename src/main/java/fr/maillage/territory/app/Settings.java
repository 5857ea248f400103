package fr.maillage.territory.app;

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
        return db.sql("select * from territory.settings")
                .query((rs, n) -> {
                    String name = rs.getString("name");
                    return new Row(
                            rs.getLong("revision"),
                            new TerritorySettings(
                                    name == null ? UNNAMED : name,
                                    rs.getString("phone"),
                                    rs.getString("transport_phone"),
                                    rs.getString("transport_note"),
                                    rs.getBoolean("demo")));
                })
                .single();
    }

    /** The settings with the revision they were read at. */
    public record Row(long revision, TerritorySettings settings) {}

    /** Replaces everything but the revision; nulls erase. */
    public void set(TerritorySettings settings) {
        db.sql("""
                        update territory.settings set name = :name, phone = :phone, transport_phone = :transportPhone,
                            transport_note = :transportNote, demo = :demo, updated_at = now()""")
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
