package fr.maillage.registration.app.desk;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.PhoneText;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.QrCode;
import fr.maillage.registration.app.desk.Slips.Slip;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationCode;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What somebody takes home: what, when, where, the code, how to cancel. In French as all paper. */
@Service
public class PrintSlips {

    private static final Locale FRENCH = Locale.FRENCH;
    private static final String TITLE = "Vos inscriptions";

    private final Pdf pdf;
    private final Agenda agenda;
    private final SessionWords words;
    private final Territory territory;

    PrintSlips(Pdf pdf, Agenda agenda, SessionWords words, Territory territory) {
        this.pdf = pdf;
        this.agenda = agenda;
        this.words = words;
        this.territory = territory;
    }

    /**
     * The file.
     *
     * @param site the address of this instance, such as {@code https://pays.example}
     */
    public byte[] print(List<Registration> registrations, String site) {
        return pdf.print(
                "registration/app/desk/slips",
                new Slips(
                        TITLE,
                        registrations.stream()
                                .flatMap(each -> slip(each, site).stream())
                                .toList()));
    }

    /** Empty when nothing is planned for it any more. */
    private Optional<Slip> slip(Registration registration, String site) {
        Guest guest = registration.guest();
        List<Session> all = agenda.listOf(registration.seating());
        List<Session> kept = all.stream()
                .filter(each -> each.state() == SessionState.PUBLISHED)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Session first = kept.isEmpty() ? all.getFirst() : kept.getFirst();
        String phone = Optional.ofNullable(territory.settings().phone())
                .or(() -> Optional.ofNullable(first.activity().phone()))
                .orElse("");
        String path = "/inscriptions/" + registration.code();
        return Optional.of(new Slip(
                state(registration, kept.isEmpty()),
                guest.party() == 1 ? guest.comes() : guest.comes() + ", " + guest.party() + " personnes",
                first.name(),
                (kept.isEmpty() ? List.of(first) : kept)
                        .stream().map(each -> words.when(each, FRENCH)).toList(),
                words.place(first),
                first.activity().bring(),
                RegistrationCode.shown(registration.code()),
                PhoneText.inPairs(phone),
                qr(site + path),
                site.replaceFirst("^https?://", "") + path));
    }

    private static String state(Registration registration, boolean calledOff) {
        if (calledOff) {
            return "Séance annulée";
        }
        return switch (registration.state()) {
            case CONFIRMED -> "";
            case WAITING -> "Liste d’attente : la place n’est pas encore à vous";
            case OFFERED -> "Une place est gardée : dites vite si vous la prenez";
            case CANCELLED -> "Inscription annulée";
        };
    }

    /** The drawing as the PDF maker wants it: its namespace, and its size in points (36 mm). */
    private static String qr(String address) {
        return QrCode.svg(address)
                .replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"136\" height=\"136\" ");
    }
}
