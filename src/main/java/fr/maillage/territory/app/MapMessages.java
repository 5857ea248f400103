package fr.maillage.territory.app;

import fr.maillage.territory.MapMove;
import fr.maillage.territory.domain.map.MapWords;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of a map out of the module's messages. */
record MapMessages(MessageSource messages, Locale locale) implements MapWords {

    @Override
    public String map() {
        return text("map");
    }

    @Override
    public String group(List<String> labels) {
        String first = String.join(", ", labels.subList(0, labels.size() - 1));
        return text("group", String.valueOf(labels.size()), first, labels.getLast());
    }

    @Override
    public String here() {
        return text("here");
    }

    @Override
    public String north() {
        return text("letter");
    }

    @Override
    public String move(MapMove move) {
        return text(
                switch (move) {
                    case ZOOM_IN -> "closer";
                    case ZOOM_OUT -> "wider";
                    case NORTH -> "north";
                    case SOUTH -> "south";
                    case WEST -> "west";
                    case EAST -> "east";
                });
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("territory.map." + key, arguments, locale);
    }
}
