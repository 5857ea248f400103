package fr.maillage.registration.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SignUp;
import fr.maillage.registration.domain.ContactChannel;
import fr.maillage.registration.domain.Registration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the agenda where one signs up, and who would be told of a change. */
@Component
class SignUpHere implements SignUp {

    private final Agenda agenda;
    private final Registrations registrations;
    private final MessageSource messages;

    SignUpHere(Agenda agenda, Registrations registrations, MessageSource messages) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.messages = messages;
    }

    @Override
    public String path(Session session) {
        return session.path() + "/inscription";
    }

    /** « 3 par e-mail, 2 par SMS, 1 à appeler, 1 sans contact ». */
    @Override
    public Optional<String> whoIsTold(SessionId session, Locale language) {
        List<Registration> open = open(session);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Arrays.stream(ContactChannel.values())
                        .map(channel -> told(open, channel, language))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public int countPeople(SessionId session) {
        return open(session).stream().mapToInt(each -> each.guest().party()).sum();
    }

    private Optional<String> told(List<Registration> open, ContactChannel channel, Locale language) {
        long people = open.stream()
                .filter(each -> each.guest().contact().channel() == channel)
                .count();
        return people == 0
                ? Optional.empty()
                : Optional.of(messages.getMessage("registration.told." + channel, new Object[] {people}, language));
    }

    private List<Registration> open(SessionId id) {
        Seats seats = agenda.findSession(id).map(Session::seats).orElse(null);
        return seats == null ? List.of() : registrations.listOpen(seats.id());
    }
}
