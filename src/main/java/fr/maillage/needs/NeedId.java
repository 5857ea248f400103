package fr.maillage.needs;

import java.util.UUID;

/** Names a need for ever. */
public record NeedId(UUID value) {}
