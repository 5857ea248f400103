package fr.maillage.tours.app.road;

import fr.maillage.tours.domain.road.RoadKind;
import fr.maillage.tours.domain.road.RoadWord;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words from the road, as the public and the crew read them. */
@Component
public class RoadWording {

    private final MessageSource messages;

    RoadWording(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * « En retard de 20 minutes », « Le bus est là », « Parti »; empty for what takes words back.
     *
     * @param unitKind BUS, VAN or KIT
     */
    public Optional<String> news(RoadWord word, String unitKind, Locale language) {
        return switch (word.kind()) {
            case ARRIVED -> Optional.of(text("tours.road.news.arrived." + unitKind, language));
            case LATE -> Optional.of(late(word.minutes() == null ? 0 : word.minutes(), language));
            case LEFT -> Optional.of(text("tours.road.news.left", language));
            case CANCELLED -> Optional.of(text("tours.road.news.cancelled", language));
            case TAKEN_BACK -> Optional.empty();
        };
    }

    /** Whether one may come with a light heart. */
    static boolean isGood(RoadWord word) {
        return word.kind() == RoadKind.ARRIVED;
    }

    /** « En retard de 20 minutes », « En retard d’une heure ». */
    private String late(int minutes, Locale language) {
        return minutes == 60
                ? text("tours.road.news.late.hour", language)
                : text("tours.road.news.late", language, minutes);
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
