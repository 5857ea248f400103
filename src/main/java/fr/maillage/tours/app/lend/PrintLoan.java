package fr.maillage.tours.app.lend;

import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.PhoneText;
import fr.maillage.documents.Pdf;
import fr.maillage.territory.Territory;
import fr.maillage.tours.domain.lend.Loan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** « Bon de prêt »: one sheet that leaves with the thing and is signed twice. In French as all paper. */
@Service
public class PrintLoan {

    private static final Locale FRENCH = Locale.FRENCH;

    private final Pdf pdf;
    private final SessionWords words;
    private final Territory territory;
    private final Clock clock;

    PrintLoan(Pdf pdf, SessionWords words, Territory territory, Clock clock) {
        this.pdf = pdf;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * The file.
     *
     * @param thing its name
     * @param about what it is made of; may be empty
     */
    public byte[] print(Loan loan, String thing, String about) {
        Loan.Out out = loan.out();
        String phone = territory.settings().phone();
        String contactPhone = loan.contact().phone();
        return pdf.print(
                "tours/app/lend/slip",
                new LoanSlip(
                        territory.settings().name(),
                        phone == null ? "" : PhoneText.inPairs(phone),
                        loan.code(),
                        thing,
                        about,
                        loan.borrower().name(),
                        loan.contact().name(),
                        contactPhone == null ? "" : PhoneText.inPairs(contactPhone),
                        loan.purpose(),
                        moment(loan.startsAt()),
                        moment(loan.endsAt()),
                        out == null ? "" : moment(out.at()),
                        out == null ? "" : out.words(),
                        Dates.day(LocalDate.now(clock.withZone(Dates.FRANCE)), FRENCH)));
    }

    private String moment(Instant at) {
        return words.moment(at.atZone(Dates.FRANCE), FRENCH);
    }
}
