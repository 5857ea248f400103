package fr.maillage.agenda.domain.feed;

import fr.maillage.shared.LatLon;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session as a calendar shows it.
 *
 * @param id the session's: its UID, wherever the instance moves (RFC 7986, section 5.3)
 * @param sequence as in RFC 5545, section 3.8.7.4
 * @param end open bound
 * @param description plain text
 * @param url full address of its page
 * @param phone whom to ask, as people read it; null for nobody
 * @param changedAt when what is said here last changed
 */
public record CalendarEvent(
        UUID id,
        int sequence,
        ZonedDateTime start,
        ZonedDateTime end,
        String summary,
        String description,
        String location,
        LatLon position,
        String url,
        List<String> categories,
        @Nullable String phone,
        boolean cancelled,
        Instant changedAt) {}
