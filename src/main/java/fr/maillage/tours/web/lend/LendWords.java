package fr.maillage.tours.web.lend;

import fr.maillage.agenda.AgendaKits;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.Ui;
import fr.maillage.territory.Territory;
import fr.maillage.tours.app.lend.LendAnswer.Taking;
import fr.maillage.tours.app.lend.Rooms;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Room;
import fr.maillage.tours.domain.lend.Thing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Loans as pages say them. */
@Component
class LendWords {

    private final AgendaKits kits;
    private final Rooms rooms;
    private final Territory territory;
    private final SessionWords words;

    LendWords(AgendaKits kits, Rooms rooms, Territory territory, SessionWords words) {
        this.kits = kits;
        this.rooms = rooms;
        this.territory = territory;
        this.words = words;
    }

    /** What everything is called, kits first; two statements. */
    Map<Thing, String> names() {
        Map<Thing, String> names = new LinkedHashMap<>();
        kits.list().forEach((id, name) -> names.put(new Thing(Thing.Kind.KIT, id), name));
        rooms.listAll().forEach(room -> names.put(new Thing(Thing.Kind.ROOM, room.id()), name(room)));
        return names;
    }

    /** « Salle du conseil, mairie, Brenac ». */
    String name(Room room) {
        return room.name() + (room.placeName().isEmpty() ? "" : ", " + room.placeName()) + ", " + commune(room);
    }

    String commune(Room room) {
        return territory
                .findCommune(room.commune())
                .map(one -> one.name())
                .orElse(room.commune().value());
    }

    /** « mer. 25 nov., 14 h ». */
    String briefly(Instant at, Ui ui) {
        return words.briefly(at.atZone(Dates.FRANCE), ui.locale());
    }

    /** « mercredi 25 novembre 2026, de 14 h à 16 h 30 ». */
    String when(Instant from, Instant to, Ui ui) {
        return words.when(from.atZone(Dates.FRANCE), to.atZone(Dates.FRANCE), ui.locale());
    }

    /** « mercredi 25 novembre 2026 à 14 h ». */
    String moment(Instant at, Ui ui) {
        return words.moment(at.atZone(Dates.FRANCE), ui.locale());
    }

    static String state(Loan loan, Instant now, Ui ui) {
        return ui.t(
                "tours.lend.state." + (loan.isLate(now) ? "LATE" : loan.state().name()));
    }

    static String kind(Loan loan, Instant now) {
        if (loan.isLate(now)) {
            return "danger";
        }
        return loan.state() == LoanState.OUT ? "doubt" : loan.state() == LoanState.BACK ? "good" : "plain";
    }

    /** « Mairie de Brenac, mercredi … », a line each; whoever borrows beyond reach is not named. */
    List<LoanFormPage.Taken> takings(List<Taking> taken, Predicate<Loan> mine, Ui ui) {
        return taken.stream()
                .map(one -> {
                    Loan loan = one.loan();
                    boolean hidden = loan != null && !mine.test(loan);
                    return new LoanFormPage.Taken(
                            ui.t(
                                    loan == null ? "tours.lend.taken.session" : "tours.lend.taken.loan",
                                    hidden ? ui.t("tours.lend.elsewhere") : one.who(),
                                    when(one.startsAt(), one.endsAt(), ui)),
                            hidden ? null : one.href());
                })
                .toList();
    }
}
