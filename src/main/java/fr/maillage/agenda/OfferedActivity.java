package fr.maillage.agenda;

import fr.maillage.directory.Service;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Activities as other modules offer them: the columns they do not speak of are as a new activity has them. */
final class OfferedActivity {

    private OfferedActivity() {}

    static Activity described(
            Activity now, String title, String summary, Set<Service> services, @Nullable String phone) {
        return new Activity(
                now.id(),
                now.code(),
                now.slug(),
                now.kind(),
                title,
                summary,
                now.outcome(),
                now.level(),
                now.audiences(),
                services,
                now.durationMinutes(),
                now.costCents(),
                now.costNote(),
                now.bring(),
                phone,
                now.organisation(),
                now.animatorId(),
                now.animatorName(),
                now.version(),
                now.updatedAt());
    }

    static Activity of(ActivityId id, String code, int version, AgendaPlans.Offer offer) {
        return new Activity(
                id,
                code,
                "",
                offer.kind(),
                offer.title(),
                offer.summary(),
                "",
                Level.ANY,
                Set.of(),
                offer.services(),
                offer.durationMinutes(),
                0,
                "",
                "",
                offer.phone(),
                offer.organisation(),
                null,
                "",
                version,
                Instant.EPOCH);
    }
}
