package fr.maillage.accounts;

import java.util.UUID;

/** Who somebody is to this instance. UUIDv7; says nothing about the person. */
public record PersonId(UUID value) {}
