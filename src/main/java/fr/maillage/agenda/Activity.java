package fr.maillage.agenda;

import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something offered, whatever its dates.
 *
 * @param code short and stable, ends the public address
 * @param slug the words before the code; may change with the title
 * @param summary what it is; may be empty
 * @param outcome what one can do afterwards; may be empty
 * @param audiences none for everyone
 * @param services what it helps with, in the standard's terms
 * @param durationMinutes of a session, as planned
 * @param costCents 0 when it is free; -1 when an organisation’s calendar, from which it comes, does not say: nothing is
 *     known of signing up then either
 * @param costNote such as « gratuit pour les adhérents »; may be empty
 * @param bring what to bring; may be empty
 * @param phone whom to ask, E.164
 * @param organisation of the directory
 * @param animatorId the person who leads it, when they have an account
 * @param animatorName as it is shown; may be empty
 * @param version grows with every change
 */
public record Activity(
        ActivityId id,
        String code,
        String slug,
        ActivityKind kind,
        String title,
        String summary,
        String outcome,
        Level level,
        Set<Audience> audiences,
        Set<Service> services,
        int durationMinutes,
        int costCents,
        String costNote,
        String bring,
        @Nullable String phone,
        @Nullable UUID organisation,
        @Nullable UUID animatorId,
        String animatorName,
        int version,
        Instant updatedAt) {

    /** Its public address. */
    public String path() {
        return "/ateliers/" + (slug.isEmpty() ? code : slug + "-" + code);
    }
}
