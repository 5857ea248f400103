package fr.maillage.tours.web.tour;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionPanel;
import fr.maillage.tours.Stop;
import fr.maillage.tours.app.tour.KeptTours;
import fr.maillage.tours.app.tour.ReadPassages;
import fr.maillage.tours.domain.tour.Tour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** On the page of a session that is a passage: of which tour, at which stop, and what to do from there. */
@Component
class TourSessionPanel implements SessionPanel {

    private static final int ORDER = 5;

    private final ReadPassages passages;
    private final KeptTours tours;
    private final TourDoor door;
    private final Access access;
    private final MessageSource messages;

    TourSessionPanel(ReadPassages passages, KeptTours tours, TourDoor door, Access access, MessageSource messages) {
        this.passages = passages;
        this.tours = tours;
        this.door = door;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> panel(Session session, Locale language) {
        Stop stop = access.may(Right.READ_TOURS) ? passages.stopOf(session).orElse(null) : null;
        Tour tour = stop == null
                ? null
                : tours.find(stop.tour()).filter(door::mayRead).orElse(null);
        if (stop == null || tour == null) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add(text("tours.tour.panel.stop", language, tour.name(), stop.number(), stop.name()));
        if (!stop.parking().isEmpty()) {
            lines.add(text("tours.tour.panel.parking", language, stop.parking()));
        }
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(text("tours.tour.panel.see-stop", language), TourPaths.of(tour, stop)));
        ways.add(new Way(text("tours.tour.panel.see-tour", language), TourPaths.of(tour)));
        return Optional.of(new Panel(text("tours.tour.panel", language, stop.unitName()), lines, ways));
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
