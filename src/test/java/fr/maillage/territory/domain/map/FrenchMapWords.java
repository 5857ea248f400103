package fr.maillage.territory.domain.map;

import fr.maillage.territory.MapMove;
import java.util.List;

/** The map's words without a message file. */
final class FrenchMapWords implements MapWords {

    @Override
    public String map() {
        return "Carte";
    }

    @Override
    public String group(List<String> labels) {
        return labels.size() + " lieux : " + String.join(", ", labels);
    }

    @Override
    public String here() {
        return "Vous êtes ici";
    }

    @Override
    public String north() {
        return "N";
    }

    @Override
    public String move(MapMove move) {
        return move.name();
    }
}
