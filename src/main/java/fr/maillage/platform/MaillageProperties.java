package fr.maillage.platform;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can set, through {@code MAILLAGE_*} environment variables or the flags of {@code bin/start}.
 *
 * @param data folder that holds everything this instance keeps, the embedded database included
 * @param baseUrl address the public sees, without a trailing slash; null means "as the request says"
 * @param demo whether the invented demo territory is loaded at the first start on an empty database
 * @param modules folders below {@code fr.maillage} that may hold migrations and messages, lowest rank first
 * @param map where the interactive map takes its background from
 * @param db the external database; its url is empty when the embedded one serves
 */
@ConfigurationProperties("maillage")
public record MaillageProperties(
        Path data, @Nullable String baseUrl, boolean demo, List<String> modules, MapTiles map, Db db) {

    /**
     * Raster tiles of the operator's choice.
     *
     * @param tilesUrl such as {@code https://tiles.example/{z}/{x}/{y}.png}; empty for none: no page then asks another host
     * @param tilesAttribution what the tiles' owner wants to be read under the map
     */
    public record MapTiles(String tilesUrl, String tilesAttribution) {}

    /**
     * An external PostgreSQL.
     *
     * @param url JDBC url; empty means the embedded PostgreSQL
     * @param user whom the application enters as
     * @param password of that user
     * @param ownerUser whom migrations are run as, who owns the schemas; empty when the application's user does both
     * @param ownerPassword of that owner
     */
    public record Db(String url, String user, String password, String ownerUser, String ownerPassword) {
        boolean isExternal() {
            return !url.isBlank();
        }
    }
}
