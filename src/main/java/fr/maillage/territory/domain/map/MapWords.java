package fr.maillage.territory.domain.map;

import fr.maillage.territory.MapMove;
import java.util.List;

/** The few words of a map, in the reader's language. */
public interface MapWords {

    /** What the drawing is, to someone who does not see it. */
    String map();

    /** Names a group of markers by all their labels: « 4 lieux : 3, 5, 8 et 12 ». */
    String group(List<String> labels);

    /** Beside the point the reader gave. */
    String here();

    /** The letter of north. */
    String north();

    /** What a link beside the map does. */
    String move(MapMove move);
}
