package fr.maillage.registration.web.office;

import fr.maillage.design.Typed;
import fr.maillage.registration.app.desk.MarkAttendance;
import fr.maillage.registration.app.desk.MarkAttendance.Change;
import fr.maillage.registration.domain.RegistrationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Marks as they were sent: {@code p-…} is the answer, {@code vu-…} what the screen showed before.
 *
 * @param isSound whether every number that was typed is one
 */
record AttendanceForm(Map<RegistrationId, Change> changes, Change headcount, boolean isSound) {

    private static final String MARK = "p-";
    private static final String SEEN = "vu-";

    static AttendanceForm read(MultiValueMap<String, String> sent) {
        boolean all = "tous".equals(sent.getFirst("acte"));
        Map<RegistrationId, Change> changes = new HashMap<>();
        boolean sound = true;
        for (String field : sent.keySet()) {
            Optional<UUID> id = field.startsWith(SEEN) ? Typed.id(field.substring(SEEN.length())) : Optional.empty();
            if (id.isPresent()) {
                String answer = DeskForm.line(sent, MARK + id.get());
                String everybody = DeskForm.line(sent, "tous-" + id.get());
                Integer came = came(answer.isEmpty() && all ? everybody : answer);
                sound &= came != null || answer.isEmpty();
                changes.put(new RegistrationId(id.get()), new Change(came(DeskForm.line(sent, field)), came));
            }
        }
        String counted = DeskForm.line(sent, "sans");
        Optional<Integer> people = DeskForm.number(counted);
        sound &= counted.isEmpty()
                || people.filter(n -> n <= MarkAttendance.MOST_PEOPLE).isPresent();
        Integer seen = DeskForm.number(DeskForm.line(sent, "vu-sans")).orElse(null);
        return new AttendanceForm(changes, new Change(seen, people.orElse(null)), sound);
    }

    /** {@code oui} is one who came, {@code non} none; for a group, the number. */
    private static @Nullable Integer came(String answer) {
        return switch (answer) {
            case "oui" -> 1;
            case "non" -> 0;
            default -> DeskForm.number(answer).orElse(null);
        };
    }
}
