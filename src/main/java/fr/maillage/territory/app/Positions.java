package fr.maillage.territory.app;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Where;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in which commune a point lies. */
@Component
public class Positions {

    private static final double NEAR_METRES = 10_000;

    private final Contours contours;
    private final MessageSource messages;

    Positions(Contours contours, MessageSource messages) {
        this.contours = contours;
        this.messages = messages;
    }

    /** The commune whose contour holds the point; failing that, the one whose centre is nearest within 10 km. */
    public Optional<Commune> communeAt(Snapshot snapshot, LatLon point) {
        return holding(snapshot, point).or(() -> snapshot.gazetteer().nearest(point, NEAR_METRES));
    }

    private Optional<Commune> holding(Snapshot snapshot, LatLon point) {
        return contours.findHolding(snapshot.revision(), point)
                .flatMap(code -> snapshot.gazetteer().find(code));
    }

    /** The point, told in the reader's language. */
    public Where at(Snapshot snapshot, LatLon point) {
        Optional<Commune> holding = holding(snapshot, point);
        if (holding.isPresent()) {
            return new Where(text("territory.where.position.in", holding.get().name()), point, holding.get());
        }
        return snapshot.gazetteer()
                .nearest(point, NEAR_METRES)
                .map(near -> new Where(text("territory.where.position.near", near.name()), point, near))
                .orElseGet(() -> new Where(text("territory.where.position"), point, null));
    }

    private String text(String key, Object... arguments) {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale locale = context == null ? null : context.getLocale();
        return messages.getMessage(key, arguments, locale == null ? Locale.FRENCH : locale);
    }
}
