package fr.maillage.registration.app.desk;

import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.QrCode;
import fr.maillage.registration.app.RegistrationLists;
import fr.maillage.registration.app.desk.AttendanceSheet.Name;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationState;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * The sheet that is ticked with a pen and typed back afterwards: names by alphabet, then empty lines. No telephone and no
 * address: a sheet lies about on a table. In French as all paper.
 */
@Service
public class PrintAttendance {

    private static final Locale FRENCH = Locale.FRENCH;
    private static final int SPARE_LINES = 4;
    private static final int BLANK_LINES = 20;

    private final Pdf pdf;
    private final RegistrationLists lists;
    private final SessionWords words;

    PrintAttendance(Pdf pdf, RegistrationLists lists, SessionWords words) {
        this.pdf = pdf;
        this.lists = lists;
        this.words = words;
    }

    /**
     * The file.
     *
     * @param blank without any name
     * @param site the address of this instance
     */
    public byte[] print(Session session, boolean blank, String site) {
        Seats seats = session.seats();
        List<Registration> seated = blank || seats == null
                ? List.of()
                : lists.listOf(seats.id()).stream()
                        .filter(each -> each.state() == RegistrationState.CONFIRMED)
                        .sorted(Comparator.comparing(each -> each.guest().comes(), Collator.getInstance(FRENCH)))
                        .toList();
        int blanks = seated.isEmpty() ? BLANK_LINES : SPARE_LINES;
        String path = "/gestion/agenda/seances/" + session.id().value() + "/presences";
        return pdf.print(
                "registration/app/desk/attendance",
                new AttendanceSheet(
                        "Présences : " + session.name() + ", " + words.when(session, FRENCH),
                        session.name(),
                        facts(session),
                        names(seated),
                        IntStream.rangeClosed(seated.size() + 1, seated.size() + blanks)
                                .boxed()
                                .toList(),
                        site.replaceFirst("^https?://", "") + "/gestion",
                        qr(site + path),
                        seats != null));
    }

    private List<String> facts(Session session) {
        List<String> facts = new ArrayList<>(List.of(words.when(session, FRENCH), words.place(session)));
        if (!session.animatorName().isEmpty()) {
            facts.add("Avec " + session.animatorName());
        }
        return facts;
    }

    private static List<Name> names(List<Registration> seated) {
        List<Name> names = new ArrayList<>();
        for (Registration each : seated) {
            Guest guest = each.guest();
            names.add(new Name(
                    names.size() + 1,
                    guest.comes(),
                    guest.party() > 1 ? guest.party() + " personnes" : "",
                    guest.party() > 1));
        }
        return names;
    }

    /** The drawing as the PDF maker wants it: its namespace, and its size in points (20 mm). */
    private static String qr(String address) {
        return QrCode.svg(address)
                .replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"76\" height=\"76\" ");
    }
}
