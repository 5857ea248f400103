package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.PlanInput.Pin;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a draft.
 *
 * @param pin that wants it; null for none, then it may go
 */
public record Mark(Site site, @Nullable Pin pin) {}
