package fr.maillage.territory.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.DrawnMap;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.domain.map.BaseDrawing;
import fr.maillage.territory.domain.map.BaseLayer;
import fr.maillage.territory.domain.map.Ground;
import fr.maillage.territory.domain.map.LandGeoJson;
import fr.maillage.territory.domain.map.LevelDrawing;
import fr.maillage.territory.domain.map.MapDrawing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Draws maps. The ground is read at the first map and again when the territory's revision moved; the land of a frame is
 * drawn once and kept while there is room.
 */
@Component
public class DrawMap {

    /** Characters kept for drawn maps: some 700 frames. */
    private static final int MOST_DRAWN = 6_000_000;

    /** Characters kept for the outlines of single communes. */
    private static final int MOST_OUTLINED = 2_000_000;

    /** Bytes kept for the interactive map. */
    private static final int MOST_WRITTEN = 2_000_000;

    private static final double NARROWEST_METRES = 2_500;

    private final MapLayers layers;
    private final Snapshots snapshots;
    private final MessageSource messages;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Drawn drawn;

    DrawMap(MapLayers layers, Snapshots snapshots, MessageSource messages) {
        this.layers = layers;
        this.snapshots = snapshots;
        this.messages = messages;
    }

    private record Drawn(
            long revision,
            Ground ground,
            Cache<MapFrame, BaseLayer> bases,
            Cache<MapFrame, ContoursFile> contours,
            Cache<Outlined, String> outlines) {}

    private record Outlined(MapFrame frame, CommuneCode commune) {}

    /** The map asked for, ready for a page. */
    public DrawnMap draw(MapRequest request) {
        Drawn now = drawn();
        BaseLayer base = now.bases().get(request.frame(), frame -> BaseDrawing.draw(now.ground(), frame));
        String levels = LevelDrawing.draw(
                request.levels(),
                commune -> now.outlines()
                        .get(
                                new Outlined(request.frame(), commune),
                                asked -> LevelDrawing.outline(now.ground(), asked.frame(), commune)));
        return MapDrawing.draw(base.painted(levels), request, new MapMessages(messages, request.locale()));
    }

    /** The closest frame that holds these communes whole; empty when none of them has a contour. */
    public Optional<MapFrame> frameOf(Collection<CommuneCode> communes, MapShape shape) {
        Ground ground = drawn().ground();
        Envelope bounds = new Envelope();
        communes.stream()
                .flatMap(commune -> ground.find(commune.value()).stream())
                .forEach(outline -> bounds.expandToInclude(outline.contour().getEnvelopeInternal()));
        return bounds.isNull()
                ? Optional.empty()
                : Optional.of(MapFrame.fit(
                        List.of(
                                new LatLon(bounds.getMinY(), bounds.getMinX()),
                                new LatLon(bounds.getMaxY(), bounds.getMaxX())),
                        shape,
                        NARROWEST_METRES,
                        Double.MAX_VALUE));
    }

    /** The land of a frame for the interactive map. */
    public ContoursFile contours(MapFrame frame) {
        Drawn now = drawn();
        return now.contours().get(frame, asked -> ContoursFile.of(LandGeoJson.write(now.ground(), asked)));
    }

    private Drawn drawn() {
        long revision = snapshots.current().revision();
        Drawn known = drawn;
        if (known != null && known.revision() == revision) {
            return known;
        }
        lock.lock();
        try {
            known = drawn;
            if (known == null || known.revision() != revision) {
                known = new Drawn(
                        revision,
                        Ground.of(layers.listOutlines(), layers.listLines()),
                        Caffeine.newBuilder()
                                .maximumWeight(MOST_DRAWN)
                                .weigher((MapFrame frame, BaseLayer base) -> base.weight())
                                .build(),
                        Caffeine.newBuilder()
                                .maximumWeight(MOST_WRITTEN)
                                .weigher((MapFrame frame, ContoursFile file) -> file.gzipped().length)
                                .build(),
                        Caffeine.newBuilder()
                                .maximumWeight(MOST_OUTLINED)
                                .weigher((Outlined asked, String path) -> 64 + path.length())
                                .build());
                drawn = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}
