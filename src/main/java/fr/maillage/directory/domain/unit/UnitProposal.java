package fr.maillage.directory.domain.unit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places that look like the stops of one unit.
 *
 * @param key the same as long as the source, the name and what they share stay the same
 * @param unit the unit that these would join; null when it would be a new one
 * @param name what to call it, as the source spells it
 * @param stops at least one, those of no unit yet, by commune
 */
public record UnitProposal(
        String key, @Nullable UUID unit, String name, List<SeenStop> stops, List<UnitReason> reasons) {}
