package fr.maillage.tours.web.tour;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.Ui;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import fr.maillage.tours.domain.tour.Tour;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A tour's facts as people say them. */
@Component
class TourWords {

    private final SessionWords words;
    private final Territory territory;

    TourWords(SessionWords words, Territory territory) {
        this.words = words;
        this.territory = territory;
    }

    /** « depuis le 3 janvier 2047 », « du 3 janvier au 28 mars 2047 ». */
    String days(Tour tour, Ui ui) {
        String first = Dates.day(tour.first(), ui.locale());
        LocalDate last = tour.last();
        return last == null
                ? ui.t("tours.tour.days.from", first)
                : ui.t("tours.tour.days", first, Dates.day(last, ui.locale()));
    }

    /** That a day is none of the tour's. */
    String beyond(Tour tour, Ui ui) {
        return ui.t("tours.tour.beyond", days(tour, ui));
    }

    /** The key of a tour's state. */
    static String state(Tour tour, LocalDate today) {
        if (!tour.announced()) {
            return "draft";
        }
        if (tour.isOver(today)) {
            return "over";
        }
        return tour.first().isAfter(today) ? "later" : "running";
    }

    String commune(CommuneCode code) {
        return territory.findCommune(code).map(Commune::name).orElse(code.value());
    }

    /** « mer. 3 févr., de 9 h à 12 h, Louroux-la-Ronce ». */
    String passage(Session session, Ui ui) {
        return words.briefly(session.start(), ui.locale()) + ", "
                + session.spot().communeName();
    }

    /** « de 9 h à 12 h ». */
    String hours(Session session, Ui ui) {
        return words.hours(session.start(), session.end(), ui.locale());
    }

    /** Why a date is not as usual: called off, moved; empty when it is. */
    String news(Session session, Ui ui) {
        if (session.isCancelled()) {
            return session.reason().isEmpty()
                    ? ui.t("tours.tour.date.off")
                    : ui.t("tours.tour.date.off.why", session.reason());
        }
        if (!session.movedPlace().isEmpty()) {
            return ui.t("tours.tour.date.elsewhere", words.place(session));
        }
        return session.movedFrom() == null
                ? ""
                : ui.t(
                        "tours.tour.date.moved",
                        words.briefly(session.movedFrom().atZone(session.zone()), ui.locale()));
    }

    /** « mercredi 3 février 2047 ». */
    static String day(Session session, Ui ui) {
        return Dates.weekday(session.start().toLocalDate(), ui.locale());
    }
}
