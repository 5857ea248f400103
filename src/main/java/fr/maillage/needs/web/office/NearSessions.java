package fr.maillage.needs.web.office;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Choice;
import fr.maillage.design.Ui;
import fr.maillage.directory.Service;
import fr.maillage.needs.Need;
import fr.maillage.needs.app.SimilarNeeds;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The sessions to come that may answer a need: within 15 km, those about the same services first, soonest first;
 * two dates at most of what comes back week after week.
 */
@Component
class NearSessions {

    private static final int LOOKED_AT = 200;
    private static final int SHOWN_OF_EACH = 10;
    private static final int SHOWN_OF_ACTIVITY = 2;
    private static final double METRES_A_KILOMETRE = 1000;

    private final Agenda agenda;
    private final SessionWords words;
    private final Territory territory;
    private final Clock clock;

    NearSessions(Agenda agenda, SessionWords words, Territory territory, Clock clock) {
        this.agenda = agenda;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
    }

    /** As boxes to tick; those that are planned for it already are left out. */
    List<Choice> choices(Ui ui, Need need, Collection<SessionId> planned) {
        Set<CommuneCode> near = territory.listPerimeter().stream()
                .filter(commune -> commune.centre().distanceMetres(need.at()) <= 2 * SimilarNeeds.RADIUS_METRES)
                .map(Commune::code)
                .collect(Collectors.toSet());
        List<Session> all =
                agenda
                        .list(AgendaQuery.publicFrom(clock.instant(), LOOKED_AT)
                                .in(SessionState.PUBLISHED)
                                .in(near))
                        .stream()
                        .filter(session ->
                                !planned.contains(session.id()) && metres(need, session) <= SimilarNeeds.RADIUS_METRES)
                        .toList();
        Set<Service> wanted = need.services();
        Map<ActivityId, Integer> seen = new HashMap<>();
        List<Session> few = all.stream()
                .filter(session -> seen.merge(session.activity().id(), 1, Integer::sum) <= SHOWN_OF_ACTIVITY)
                .toList();
        return Stream.concat(
                        few.stream().filter(session -> helps(session, wanted)).limit(SHOWN_OF_EACH),
                        all.stream().filter(session -> !helps(session, wanted)).limit(SHOWN_OF_EACH))
                .map(session -> new Choice(
                        session.id().value().toString(),
                        session.name() + ", " + words.when(session, ui.locale()),
                        ui.t(
                                "needs.desk.plan.near",
                                words.place(session),
                                Math.round(metres(need, session) / METRES_A_KILOMETRE),
                                words.seats(session, ui.locale()))))
                .toList();
    }

    private static boolean helps(Session session, Set<Service> wanted) {
        return !Collections.disjoint(session.activity().services(), wanted);
    }

    private static double metres(Need need, Session session) {
        return session.spot().position().distanceMetres(need.at());
    }
}
