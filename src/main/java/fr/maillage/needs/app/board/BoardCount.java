package fr.maillage.needs.app.board;

import fr.maillage.needs.NeedState;

/**
 * So many needs that are alike.
 *
 * @param commune INSEE
 * @param services bits of {@link fr.maillage.directory.Service}
 * @param late whether their answer is late
 */
public record BoardCount(String commune, int services, NeedState state, boolean late, int needs) {}
