package fr.maillage.tours.web.unit;

import fr.maillage.design.Typed;
import fr.maillage.directory.Service;
import fr.maillage.tours.domain.unit.CrewMember;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * Somebody of a crew as typed.
 *
 * @param key identifier of whoever this form adds, so that sending it twice adds one
 * @param person identifier of an account; empty for none
 * @param name when there is no account
 * @param tasks {@code CONDUIT}, {@code ANIME}
 * @param left the first day without them; empty as long as they stay
 */
public record MemberForm(
        String key, String person, String name, Set<String> tasks, Set<String> services, String left, String version) {

    static final String DRIVES = "CONDUIT";
    static final String ANIMATES = "ANIME";

    static MemberForm fresh(String key) {
        return new MemberForm(key, "", "", Set.of(DRIVES, ANIMATES), Set.of(), "", "");
    }

    static MemberForm of(CrewMember member) {
        UUID person = member.person();
        LocalDate left = member.leftOn();
        return new MemberForm(
                member.id().toString(),
                person == null ? "" : person.toString(),
                member.name(),
                Stream.of(member.drives() ? DRIVES : "", member.animates() ? ANIMATES : "")
                        .filter(task -> !task.isEmpty())
                        .collect(Collectors.toSet()),
                member.services().stream().map(Service::name).collect(Collectors.toSet()),
                left == null ? "" : left.toString(),
                String.valueOf(member.version()));
    }

    static MemberForm read(MultiValueMap<String, String> sent) {
        return new MemberForm(
                Typed.text(sent, "cle"),
                Typed.text(sent, "compte"),
                Typed.text(sent, "nom"),
                Typed.several(sent, "tache"),
                Typed.several(sent, "service"),
                Typed.text(sent, "depart"),
                Typed.text(sent, "version"));
    }
}
