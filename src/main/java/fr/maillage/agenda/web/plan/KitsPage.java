package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.app.plan.Kits.Kit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kits.
 *
 * @param typed the name that was refused; empty when none was
 * @param wrong why
 * @param renamed identifier of the kit that could not be renamed; empty for a new one
 */
public record KitsPage(
        List<Kit> kits, String typed, @Nullable String wrong, String renamed) {}
