package fr.maillage.registration.domain;

import java.util.UUID;

/** One registration, for the whole of its life. */
public record RegistrationId(UUID value) {}
