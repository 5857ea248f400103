package fr.maillage.registration.app.desk;

import fr.maillage.agenda.SeatingId;
import fr.maillage.notifications.WaitingCalls;
import fr.maillage.notifications.WaitingCalls.Call;
import fr.maillage.notifications.WaitingCalls.Outcome;
import fr.maillage.registration.app.RegistrationLists;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whom to telephone about a session: those who signed up with a telephone that takes no text message. */
@Service
public class SessionCalls {

    /** The template of {@code TellRegistered} for calls. */
    private static final String TEMPLATE = "registration.mail.call";

    private static final int KEY_PARTS = 3;

    private final WaitingCalls calls;
    private final RegistrationLists registrations;

    SessionCalls(WaitingCalls calls, RegistrationLists registrations) {
        this.calls = calls;
        this.registrations = registrations;
    }

    /** A call, and whose registration it is about. */
    public record Due(Call call, Registration registration) {}

    /** All that wait, the most pressing first. */
    public List<Due> listAll() {
        List<Call> waiting = calls.list(TEMPLATE);
        Map<RegistrationId, Registration> about =
                registrations
                        .list(waiting.stream()
                                .map(SessionCalls::about)
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Registration::id, each -> each));
        return waiting.stream()
                .flatMap(call -> about(call).map(about::get).map(each -> new Due(call, each)).stream())
                .toList();
    }

    /** Those about one session's or series' people. */
    public List<Due> listOf(SeatingId seating) {
        return listAll().stream()
                .filter(due -> due.registration().seating().equals(seating))
                .toList();
    }

    /** How many wait, by seats. */
    public Map<SeatingId, Integer> count() {
        Map<SeatingId, Integer> counts = new HashMap<>();
        listAll().forEach(due -> counts.merge(due.registration().seating(), 1, Integer::sum));
        return counts;
    }

    /** Ticks one of a session's calls; false when it is none of these, or was ticked before. */
    public boolean tick(SeatingId seating, UUID call, Outcome outcome, @Nullable UUID who) {
        return listOf(seating).stream().anyMatch(due -> due.call().id().equals(call)) && calls.tick(call, outcome, who);
    }

    /** The registration that the key names after its first colon. */
    private static Optional<RegistrationId> about(Call call) {
        String[] parts = call.key().split(":", KEY_PARTS);
        try {
            return parts.length < 2 ? Optional.empty() : Optional.of(new RegistrationId(UUID.fromString(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
