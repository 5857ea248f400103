package fr.maillage.registration.app.desk;

import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.platform.Audit;
import fr.maillage.registration.app.RegistrationLists;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationId;
import fr.maillage.registration.domain.RegistrationState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who came. Only what somebody changed on their screen is written, and only over what their screen showed: two
 * people at once keep each other's marks, and sending twice changes nothing.
 */
@Service
public class MarkAttendance {

    /** The most people that can be counted at once. */
    public static final int MOST_PEOPLE = 5_000;

    private final RegistrationLists registrations;
    private final Attendances attendances;
    private final CountFigures figures;
    private final Audit audit;
    private final Clock clock;

    MarkAttendance(
            RegistrationLists registrations, Attendances attendances, CountFigures figures, Audit audit, Clock clock) {
        this.registrations = registrations;
        this.attendances = attendances;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One answer of a screen.
     *
     * @param seen what the screen showed; null for nothing noted
     * @param now what was answered; null for nothing noted
     */
    public record Change(@Nullable Integer seen, @Nullable Integer now) {

        boolean isOne() {
            return !Objects.equals(seen, now);
        }
    }

    /**
     * What came of it.
     *
     * @param written how many marks were written
     * @param disputed whose mark somebody else wrote meanwhile: theirs stands
     * @param countDisputed the same for those without a name
     */
    public record Marked(int written, List<Registration> disputed, boolean countDisputed) {}

    /** Whether marks may be written: from the morning of the day on, unless it was called off. */
    public boolean isOpen(Session session) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), session.zone());
        return !session.isCancelled() && !session.start().toLocalDate().isAfter(today);
    }

    /** Writes what was changed; marks of people who have no seat, and impossible numbers, are left out. */
    @Transactional
    public Marked mark(Session session, Map<RegistrationId, Change> changes, Change headcount) {
        Instant now = clock.instant();
        Map<RegistrationId, Registration> seated = new HashMap<>();
        Seats seats = session.seats();
        if (seats != null) {
            registrations.listOf(seats.id()).stream()
                    .filter(each -> each.state() == RegistrationState.CONFIRMED)
                    .forEach(each -> seated.put(each.id(), each));
        }
        int written = 0;
        List<Registration> disputed = new ArrayList<>();
        for (Map.Entry<RegistrationId, Change> each : changes.entrySet()) {
            Registration registration = seated.get(each.getKey());
            Change change = each.getValue();
            if (registration == null || !change.isOne() || !fits(registration, change.now())) {
                continue;
            }
            if (attendances.mark(registration.id(), session.id(), change.seen(), change.now(), now)) {
                written++;
            } else {
                disputed.add(registration);
            }
        }
        boolean counted = headcount.isOne();
        boolean countDisputed = counted && !attendances.count(session.id(), headcount.seen(), headcount.now(), now);
        if (written > 0 || (counted && !countDisputed)) {
            figures.count(session);
            audit.record(
                    "registration.attendance",
                    "session",
                    session.id().value().toString(),
                    Map.of("session", session.code(), "marks", String.valueOf(written)));
        }
        return new Marked(written, disputed, countDisputed);
    }

    private static boolean fits(Registration registration, @Nullable Integer came) {
        return came == null || (came >= 0 && came <= registration.guest().party());
    }
}
