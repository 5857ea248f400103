package fr.maillage.territory.domain.map;

import java.util.List;

/**
 * What all maps of one frame have in common, whatever their markers.
 *
 * @param svg the land, its borders, rivers and roads
 * @param names of communes, the largest first
 * @param rivers their names, each with the ways it could be written along the water
 */
public record BaseLayer(String svg, List<Name> names, List<RiverName> rivers) {

    /** The same with something painted over the land, under the names. */
    public BaseLayer painted(String over) {
        return over.isEmpty() ? this : new BaseLayer(svg + over, names, rivers);
    }

    /** What it weighs in a cache, in characters. */
    public int weight() {
        return svg.length() + 64 * (names.size() + 8 * rivers.size());
    }
}
