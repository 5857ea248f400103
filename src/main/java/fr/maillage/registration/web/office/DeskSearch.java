package fr.maillage.registration.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionWords;
import fr.maillage.office.OfficeSearch;
import fr.maillage.registration.app.RegistrationLists;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationCode;
import fr.maillage.shared.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * People who signed up, in the search of the back office: by code or name, only those whom one signed up oneself and those of
 * sessions that one runs.
 */
@Component
class DeskSearch implements OfficeSearch {

    private static final int LOOKED_AT = 200;
    private static final int SHORTEST_WORD = 2;

    private final Access access;
    private final RegistrationLists lists;
    private final Agenda agenda;
    private final SessionWords words;
    private final MessageSource messages;

    DeskSearch(Access access, RegistrationLists lists, Agenda agenda, SessionWords words, MessageSource messages) {
        this.access = access;
        this.lists = lists;
        this.agenda = agenda;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> search(SignedIn who, String typed, int limit, Locale language) {
        if (!access.may(Right.REGISTER_PEOPLE)) {
            return List.of();
        }
        List<String> plain = Arrays.stream(PlainText.of(typed).split(" ", -1))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        List<Registration> found = lists.search(RegistrationCode.tidy(typed), plain, LOOKED_AT);
        Map<SessionId, Session> sessions =
                agenda.list(found.stream().map(Registration::session).distinct().toList()).stream()
                        .collect(Collectors.toMap(Session::id, each -> each));
        UUID me = who.id().value();
        String kind = messages.getMessage("registration.desk.search", null, language);
        return found.stream()
                .filter(each -> isMine(each, me, sessions.get(each.session())))
                .limit(limit)
                .map(each -> hit(each, Objects.requireNonNull(sessions.get(each.session())), kind, language))
                .toList();
    }

    private boolean isMine(Registration registration, UUID me, @Nullable Session session) {
        return session != null
                && (me.equals(registration.guest().registeredBy())
                        || access.may(Right.RUN_SESSIONS, DeskDoor.target(session)));
    }

    private Hit hit(Registration registration, Session session, String kind, Locale language) {
        return new Hit(
                kind,
                registration.guest().comes(),
                DeskPaths.of(registration),
                session.name() + ", " + words.briefly(session.start(), language));
    }
}
