package fr.maillage.registration.web.office;

import fr.maillage.accounts.OrganisationBook;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.Activities;
import fr.maillage.directory.Audience;
import fr.maillage.registration.app.RegisterForSession;
import fr.maillage.registration.app.RegisterForSession.Wish;
import fr.maillage.registration.app.Registered;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Registration;
import fr.maillage.shared.UuidV7;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sessions of the organisation in which the demo’s animator, helper and manager work. */
class DeskCast {

    private final Planned planned;
    private final Activities activities;
    private final OrganisationBook organisations;
    private final RegisterForSession register;

    DeskCast(Planned planned, Activities activities, OrganisationBook organisations, RegisterForSession register) {
        this.planned = planned;
        this.activities = activities;
        this.organisations = organisations;
        this.register = register;
    }

    /** Theirs, in Valbrune; {@code seats} null where nobody signs up. */
    Session ours(String title, Instant startsAt, @Nullable Integer seats) {
        Activity activity = new Activity(
                new ActivityId(UuidV7.at(Instant.now())),
                activities.freeCode(),
                "",
                seats == null ? ActivityKind.PERMANENCE : ActivityKind.WORKSHOP,
                title,
                "",
                "",
                Level.ANY,
                Set.of(Audience.SENIORS),
                Set.of(),
                120,
                0,
                "",
                "",
                null,
                organisations.named("Commune de Valbrune").id(),
                null,
                "Bastien Corlouër",
                0,
                Instant.EPOCH);
        activities.add(activity);
        return planned.session(activities.find(activity.id()).orElseThrow(), startsAt, seats, SessionState.PUBLISHED);
    }

    /** Another organisation’s. */
    Session theirs(String title, Instant startsAt) {
        return planned.workshop(title, startsAt, 5);
    }

    /** Somebody signs up without help. */
    Registration signedUp(Session session, String name, String phone) {
        Contact contact =
                phone.isEmpty() ? Contact.NONE : Contact.byPhone(phone).orElseThrow();
        Registered registered = register.register(new Wish(session, Guest.self(name, contact), null, true));
        return switch (registered) {
            case Registered.Confirmed(Registration one) -> one;
            case Registered.Waiting(Registration one, int ignored) -> one;
            default -> throw new AssertionError(registered);
        };
    }
}
