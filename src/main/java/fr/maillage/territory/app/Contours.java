package fr.maillage.territory.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The communes' contours. All bounds are held in memory, the contours themselves only where somebody asked, 500 at most, so that
 * the whole of France fits in a small machine.
 */
@Component
public class Contours {

    private static final int MOST_HELD = 500;

    private final JdbcClient db;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Held held;

    Contours(JdbcClient db) {
        this.db = db;
    }

    /**
     * The commune whose contour holds the point, its border included.
     *
     * @param revision what the caller knows of; contours of an older one are read again
     */
    public Optional<CommuneCode> findHolding(long revision, LatLon point) {
        Held now = held(revision);
        Coordinate at = new Coordinate(point.lon(), point.lat());
        @SuppressWarnings("unchecked")
        List<CommuneCode> candidates = now.bounds().query(new Envelope(at));
        return candidates.stream()
                .sorted()
                .filter(code -> now.locators().get(code, this::locator).locate(at) != Location.EXTERIOR)
                .findFirst();
    }

    private record Held(long revision, STRtree bounds, Cache<CommuneCode, IndexedPointInAreaLocator> locators) {}

    private Held held(long revision) {
        Held known = held;
        if (known != null && known.revision() == revision) {
            return known;
        }
        lock.lock();
        try {
            known = held;
            if (known == null || known.revision() != revision) {
                known = new Held(
                        revision,
                        listBounds(),
                        Caffeine.newBuilder().maximumSize(MOST_HELD).build());
                held = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private STRtree listBounds() {
        STRtree tree = new STRtree();
        db.sql("select code, west, south, east, north from territory.commune").query(rs -> {
            tree.insert(
                    new Envelope(
                            rs.getDouble("west"), rs.getDouble("east"), rs.getDouble("south"), rs.getDouble("north")),
                    new CommuneCode(rs.getString("code")));
        });
        tree.build();
        return tree;
    }

    private IndexedPointInAreaLocator locator(CommuneCode code) {
        return new IndexedPointInAreaLocator(read(db.sql("select contour from territory.commune where code = :code")
                .param("code", code.value())
                .query(byte[].class)
                .single()));
    }

    private static Geometry read(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("A contour in the database is not WKB", e);
        }
    }
}
