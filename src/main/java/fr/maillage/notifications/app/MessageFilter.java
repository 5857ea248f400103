package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.domain.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which messages to list; null asks for all. Both days are included, as days of the territory. */
public record MessageFilter(
        @Nullable State state,
        @Nullable Channel channel,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
