package fr.maillage.office.web;

import fr.maillage.design.Dates;
import fr.maillage.design.Typed;
import fr.maillage.platform.AuditLog.Place;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to read of the log, as typed. What makes no sense is as if it had not been asked.
 *
 * @param qui part of a name, or an identifier
 * @param acte an action
 * @param sur what it was done to: {@code kind:identifier}
 * @param du first day
 * @param au last day, included
 * @param avant where the page before ended
 */
public record JournalQuery(
        @Nullable String qui,
        @Nullable String acte,
        @Nullable String sur,
        @Nullable String du,
        @Nullable String au,
        @Nullable String avant) {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    /** A field, never null, at most 200 characters. */
    static String tidy(@Nullable String value) {
        String tidy = value == null ? "" : value.replaceAll("\\p{Cntrl}+", " ").strip();
        return tidy.length() <= 200 ? tidy : tidy.substring(0, 200);
    }

    /** Who, when it is an identifier. */
    Optional<UUID> actor() {
        return Typed.id(tidy(qui));
    }

    Instant from() {
        return day(du).map(day -> day.atStartOfDay(Dates.FRANCE).toInstant()).orElse(FIRST);
    }

    Instant to() {
        return day(au).map(day -> day.plusDays(1).atStartOfDay(Dates.FRANCE).toInstant())
                .orElse(LAST);
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(tidy(text)))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Place after() {
        String[] parts = tidy(avant).split(",", -1);
        try {
            Instant at = Instant.parse(parts[0]);
            return at.isBefore(FIRST) || at.isAfter(LAST)
                    ? Place.START
                    : new Place(at, Long.parseLong(parts[parts.length - 1]));
        } catch (DateTimeException | NumberFormatException e) {
            return Place.START;
        }
    }

    /** Whether anything narrows the log. */
    public boolean isFiltered() {
        return !query().isEmpty();
    }

    /** These filters as a query, {@code ?} included; empty when there are none. */
    public String query() {
        StringBuilder query = new StringBuilder();
        add(query, "qui", qui);
        add(query, "acte", acte);
        add(query, "sur", sur);
        add(query, "du", du);
        add(query, "au", au);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (!tidy(value).isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(tidy(value), StandardCharsets.UTF_8));
        }
    }
}
