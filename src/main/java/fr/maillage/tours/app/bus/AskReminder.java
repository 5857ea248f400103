package fr.maillage.tours.app.bus;

import fr.maillage.design.Dates;
import fr.maillage.platform.Audit;
import fr.maillage.shared.ShortCode;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.app.tour.ReadStops;
import fr.maillage.tours.domain.bus.Reminder;
import fr.maillage.tours.domain.bus.RiderContact;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** « Prévenez-moi la veille », and « arrêtez ». */
@Service
public class AskReminder {

    /** The longest a reminder stays unless it is asked for again. */
    public static final int KEPT_DAYS = 365;

    private final Reminders reminders;
    private final ReadStops stops;
    private final TellRiders tell;
    private final Audit audit;
    private final Clock clock;

    AskReminder(Reminders reminders, ReadStops stops, TellRiders tell, Audit audit, Clock clock) {
        this.reminders = reminders;
        this.stops = stops;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who asks. */
    public record Wish(
            StopId stop,
            String name,
            RiderContact contact,
            String language,
            @Nullable String formKey) {}

    /** What came of it. */
    public sealed interface Asked {

        /** Kept; its code has been sent too. */
        record Kept(Reminder reminder) implements Asked {}

        /** That contact is told already; the code is sent there again, and said to nobody else. */
        record Known() implements Asked {}

        /** Nothing stops there any more. */
        record NoSuchStop() implements Asked {}
    }

    /** A stop that one may be reminded of: announced, and still served. */
    public Optional<Stop> findStop(StopId id) {
        return stops.find(id).filter(stop -> stop.announced() && !stop.retired());
    }

    /** Keeps the wish for a year. */
    @Transactional
    public Asked ask(Wish wish) {
        Optional<Stop> stop = findStop(wish.stop());
        if (stop.isEmpty()) {
            return new Asked.NoSuchStop();
        }
        reminders.lock(wish.contact());
        String form = formOf(wish);
        Optional<Reminder> sameForm = form == null ? Optional.empty() : reminders.findByForm(form);
        if (sameForm.isPresent()) {
            reminders.rename(sameForm.get().id(), wish.name(), wish.language());
            return new Asked.Kept(sameForm.get());
        }
        Instant now = clock.instant();
        LocalDate until = LocalDate.ofInstant(now, Dates.FRANCE).plusDays(KEPT_DAYS);
        Optional<Reminder> same = reminders.findSame(wish.contact(), wish.stop());
        if (same.isPresent()) {
            reminders.keepUntil(same.get().id(), until);
            tell.kept(same.get(), stop.get(), LocalDate.ofInstant(now, Dates.FRANCE));
            return new Asked.Known();
        }
        Reminder reminder = new Reminder(
                UuidV7.at(now),
                ShortCode.random(Reminder.CODE_LENGTH),
                wish.name(),
                wish.contact(),
                wish.language(),
                wish.stop(),
                until);
        if (!reminders.add(reminder, form, now)) {
            return ask(wish); // the code was somebody’s: another one
        }
        tell.kept(reminder, stop.get(), LocalDate.ofInstant(now, Dates.FRANCE));
        return new Asked.Kept(reminder);
    }

    /** A form that comes back with another contact was corrected: it is another one. */
    private static @Nullable String formOf(Wish wish) {
        return wish.formKey() == null
                ? null
                : UUID.nameUUIDFromBytes((wish.formKey() + "\n" + wish.stop().value() + "\n" + wish.contact())
                                .getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** Whoever calls has lost the code: staff find what their number or address is told, and stop it. */
    @Transactional(readOnly = true)
    public List<Reminder> listOf(RiderContact contact) {
        return reminders.listOf(contact);
    }

    /** Stops one in somebody’s name; false when it was stopped before. */
    @Transactional
    public boolean stopFor(UUID id) {
        boolean stopped = reminders.remove(id);
        if (stopped) {
            audit.record("tours.reminder.stopped", "reminder", id.toString(), Map.of());
        }
        return stopped;
    }

    /** Stops it for good; false when there is no such code, or not any more. */
    @Transactional
    public boolean stop(String code) {
        return reminders.remove(code);
    }
}
