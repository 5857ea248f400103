package fr.maillage.directory;

import org.jspecify.annotations.Nullable;

/**
 * Who runs places: a town, an association, a département.
 *
 * @param pivot SIRET, RNA or RIDET, when known
 */
public record Organisation(
        OrganisationId id, String name, @Nullable String pivot) {}
