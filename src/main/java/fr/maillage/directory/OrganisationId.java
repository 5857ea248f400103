package fr.maillage.directory;

import java.util.UUID;

/** An organisation that runs places. */
public record OrganisationId(UUID value) {}
