package fr.maillage.registration.web.office;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.Ending;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationState;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a registration is, in a few words, for lists. */
@Component
class StateWords {

    private final SessionWords words;

    StateWords(SessionWords words) {
        this.words = words;
    }

    /** « Inscrite », « Attend », « Place proposée jusqu’à jeu. 19 nov., 14 h », « Annulée ». */
    String state(Ui ui, Registration registration, Session session) {
        Instant until = registration.offeredUntil();
        Ending ending = registration.ending();
        if (until != null) {
            return ui.t("registration.desk.state.OFFERED", words.moment(until.atZone(session.zone()), ui.locale()));
        }
        if (ending != null) {
            return ui.t("registration.desk.ending." + ending);
        }
        if (session.isCancelled()) {
            return ui.t("registration.desk.state.called-off");
        }
        return ui.t("registration.desk.state." + (registration.untold() ? "untold" : registration.state()));
    }

    /** The colour of that. */
    static String kind(Registration registration, Session session) {
        if (session.isCancelled() || registration.state() == RegistrationState.CANCELLED) {
            return "plain";
        }
        return registration.state() == RegistrationState.CONFIRMED && !registration.untold() ? "good" : "doubt";
    }

    /** Who comes, and how many of them: « EHPAD Les Tilleuls, 9 personnes ». */
    static String who(Ui ui, Guest guest) {
        return guest.party() == 1 ? guest.comes() : guest.comes() + ui.t("registration.desk.party", guest.party());
    }

    /** Who signed up, where it is not who comes; else empty. */
    static String by(Guest guest) {
        return guest.comes().equals(guest.name()) ? "" : guest.name();
    }

    /** The telephone in pairs, the address, or that there is neither. */
    static String contact(Ui ui, Contact contact) {
        if (contact.phone() != null) {
            return PhoneText.inPairs(contact.phone());
        }
        return contact.email() == null ? ui.t("registration.desk.no-contact") : contact.email();
    }

    /** Where a click on that leads; empty for nowhere. */
    static String contactHref(Contact contact) {
        if (contact.phone() != null) {
            return "tel:" + contact.phone();
        }
        return contact.email() == null ? "" : "mailto:" + contact.email();
    }

    /** « Fauteuil roulant, garde d’enfants »; empty when nothing is to be prepared. */
    static String needs(Ui ui, Guest guest) {
        return guest.needs().stream()
                .sorted()
                .map(need -> ui.t("registration.desk.need." + need))
                .collect(Collectors.joining(", "));
    }
}
