package fr.maillage.registration.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.platform.DemoPart;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.ContactChannel;
import fr.maillage.registration.domain.ForWhom;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Need;
import fr.maillage.registration.domain.PersonName;
import fr.maillage.registration.domain.RegistrationId;
import fr.maillage.registration.domain.RegistrationState;
import fr.maillage.shared.UuidV7;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented people for the seats that the invented agenda says are taken: as many names as it counts. Nobody is told anything. */
@Component
class DemoRegistrations implements DemoPart {

    private static final int MOST = 500;
    private static final String MARK = "demo:";
    private static final String[] FIRST = {
        "Solange", "Armand", "Yvette", "Lucien", "Inès", "Mathieu", "Odette", "Gaston", "Fatima", "René", "Colette",
        "Karim", "Marthe", "Joël", "Ginette", "Pascal", "Renée", "Serge", "Amina", "Roland"
    };
    private static final String[] LAST = {
        "Pradeix",
        "Tessonnier",
        "Corbillac",
        "Hautefaye",
        "Baladour",
        "Roquecourbe",
        "Chassaing",
        "Vernadat",
        "Malvoisin",
        "Brugière",
        "Lachaume",
        "Fontanille",
        "Arbadie",
        "Sauvagnat",
        "Montpeyroux",
        "Delorande",
        "Jarrige"
    };

    private final Agenda agenda;
    private final Registrations registrations;
    private final Territory territory;
    private final JdbcClient db;
    private final Clock clock;

    DemoRegistrations(Agenda agenda, Registrations registrations, Territory territory, JdbcClient db, Clock clock) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.territory = territory;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 6; // after the agenda
    }

    @Override
    @Transactional
    public void load() {
        if (!territory.settings().demo()) {
            return;
        }
        int number = 0;
        Set<SeatingId> done = new HashSet<>();
        for (Session session : agenda.list(AgendaQuery.publicFrom(Instant.EPOCH, MOST))) {
            Seats seats = session.seats();
            if (seats != null
                    && done.add(seats.id())
                    && registrations.listOpen(seats.id()).isEmpty()) {
                number = fill(session, seats, number);
            }
        }
    }

    private int fill(Session session, Seats seats, int from) {
        Course course = new Course(agenda.listOf(seats.id()));
        for (int i = 0; i < seats.taken() + seats.waiting(); i++) {
            RegistrationState state = i < seats.taken() ? RegistrationState.CONFIRMED : RegistrationState.WAITING;
            Instant written = before(course, i);
            registrations.add(new Registrations.Entry(
                    new RegistrationId(UuidV7.at(written)),
                    seats.id(),
                    session.id(),
                    MARK + i,
                    guest(from + i),
                    state,
                    course.startsAt(),
                    course.endsAt(),
                    course.endsAt().plus(ForgetRegistrations.KEPT),
                    written));
        }
        return from + seats.taken() + seats.waiting();
    }

    /** Some days before the session, and before now. */
    private Instant before(Course course, int hours) {
        Instant now = clock.instant();
        Instant end = course.startsAt().isBefore(now) ? course.startsAt() : now;
        return end.minus(Duration.ofDays(6)).plus(Duration.ofHours(hours));
    }

    private static Guest guest(int number) {
        String first = FIRST[number % FIRST.length];
        String last = LAST[number % LAST.length];
        Set<Need> needs = number % 9 == 4 ? Set.of(Need.STEP_FREE) : Set.of();
        boolean helped = number % 7 == 3;
        return new Guest(
                helped ? "Sandrine Aulnat" : first + " " + last,
                contact(number, first, last),
                helped ? ForWhom.HELPED : ForWhom.SELF,
                helped ? first + " " + last : "",
                "",
                1,
                needs,
                "fr",
                null);
    }

    /** Numbers and addresses that nobody has. */
    private static Contact contact(int number, String first, String last) {
        String digits = String.format(Locale.ROOT, "%04d", number % 10_000);
        return switch (number % 4) {
            case 0 -> new Contact(ContactChannel.CALL, "+3326191" + digits, null);
            case 1 -> new Contact(ContactChannel.SMS, "+3363998" + digits, null);
            case 2 ->
                new Contact(
                        ContactChannel.EMAIL,
                        null,
                        PersonName.plain(first) + "." + PersonName.plain(last) + "@habitants.example");
            default -> Contact.NONE;
        };
    }

    /** What is invented leaves with the invented territory. */
    @EventListener
    void on(DemoReplaced event) {
        db.sql("delete from registration.registration where form_key like ?")
                .param(MARK + "%")
                .update();
    }
}
