package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.domain.exchange.StandardField;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal on its way in.
 *
 * @param place null for a place that is not in the directory
 * @param contact as {@link fr.maillage.directory.domain.upkeep.ContactText} writes it; empty for none
 * @param commune where a new place is; null when unknown, or for a place that is known
 */
record NewProposal(
        @Nullable UUID place,
        Proposals.Kind kind,
        Map<StandardField, String> before,
        Map<StandardField, String> cells,
        String remark,
        String name,
        String contact,
        String language,
        String origin,
        @Nullable String commune) {}
