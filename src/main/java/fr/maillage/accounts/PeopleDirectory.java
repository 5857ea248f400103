package fr.maillage.accounts;

import fr.maillage.accounts.app.Colleagues;
import fr.maillage.accounts.app.Colleagues.Asked;
import fr.maillage.accounts.app.PeopleScopes;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What other modules may ask of the people who work here. */
@Component
public class PeopleDirectory {

    private final Colleagues colleagues;
    private final PeopleScopes scopes;
    private final MessageSource messages;

    PeopleDirectory(Colleagues colleagues, PeopleScopes scopes, MessageSource messages) {
        this.colleagues = colleagues;
        this.scopes = scopes;
        this.messages = messages;
    }

    /**
     * Somebody found.
     *
     * @param roles in words
     * @param url their sheet in the back office
     */
    public record Found(PersonId id, String name, String roles, String url) {}

    /** Those in this person’s sight whose name or e-mail address holds these words, by name; at most {@code limit}. */
    public List<Found> search(SignedIn who, String words, int limit, Locale language) {
        boolean may = who.grants().stream().anyMatch(Right.READ_PEOPLE::isHeldBy);
        return !may
                ? List.of()
                : colleagues
                        .list(scopes.of(who), new Asked(words, "", "", ""), Colleagues.SORTS.read(null), limit, 0)
                        .stream()
                        .map(person -> new Found(
                                person.id(),
                                person.name(),
                                roles(person.grants(), language),
                                url(person.id().value())))
                        .toList();
    }

    private String roles(List<Grant> grants, Locale language) {
        return grants.stream()
                .map(grant ->
                        messages.getMessage("accounts.role." + grant.role().name(), null, language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String url(UUID id) {
        return "/gestion/personnes/" + id;
    }
}
