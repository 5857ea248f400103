package fr.maillage.needs.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Dates;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.needs.HalfDay;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Urgency;
import fr.maillage.needs.app.NeedWrites.Standing;
import fr.maillage.needs.domain.ContactWay;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.needs.domain.Raiser;
import fr.maillage.needs.domain.Room;
import fr.maillage.platform.DemoPart;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Territory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented needs of the invented communes, in all states and of all ages. Nobody is told anything. */
@Component
class DemoNeeds implements DemoPart {

    private static final String MARK = "demo:";
    private static final int PATIENCE_DAYS = 7;
    private static final int MOST = 400;
    private static final int SESSIONS_EACH = 2;

    private final NeedWrites writes;
    private final NeedSessions links;
    private final RaisedNeeds needs;
    private final Agenda agenda;
    private final Territory territory;
    private final JdbcClient db;
    private final Clock clock;

    DemoNeeds(
            NeedWrites writes,
            NeedSessions links,
            RaisedNeeds needs,
            Agenda agenda,
            Territory territory,
            JdbcClient db,
            Clock clock) {
        this.writes = writes;
        this.links = links;
        this.needs = needs;
        this.agenda = agenda;
        this.territory = territory;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 7; // after the agenda and who comes
    }

    @Override
    @Transactional
    public void load() {
        if (!territory.settings().demo()) {
            return;
        }
        List<Session> sessions =
                agenda.list(AgendaQuery.publicFrom(clock.instant(), MOST).in(SessionState.PUBLISHED));
        for (DemoNeedRows row : DemoNeedRows.all()) {
            if (needs.find(id(row.get("key"))).isEmpty()) {
                load(row, sessions);
            }
        }
    }

    private static NeedId id(String key) {
        return new NeedId(UUID.nameUUIDFromBytes((MARK + key).getBytes(StandardCharsets.UTF_8)));
    }

    private void load(DemoNeedRows row, List<Session> sessions) {
        NeedId id = id(row.get("key"));
        NeedDraft draft = draft(row);
        NeedState state = null;
        LocalDate answerBy = null;
        for (String step : row.get("steps").split("\\|", -1)) {
            NeedEvent event = NeedEvent.valueOf(step.replaceAll("@.*", ""));
            Instant at = ago(step.replaceAll(".*@(-?\\d+).*", "$1"));
            answerBy = step.contains(">") ? day(step.replaceAll(".*>", "")) : answerBy;
            if (event == NeedEvent.RAISE) {
                writes.add(id, draft, MARK + row.get("key"), null, at, RaiseNeed.keepUntil(at));
            } else {
                writes.stand(id, standing(row, event, answerBy, step, at), at);
            }
            if (event == NeedEvent.PLAN) {
                links.link(id, near(draft, sessions));
            }
            writes.addStep(id, event, state, words(row, event), at, null);
            state = event.to();
        }
        boolean late = answerBy != null && answerBy.isBefore(day("0"));
        boolean unread = state == NeedState.RAISED
                && ago(row.get("steps").replaceAll(".*@", "")).isBefore(ago("-" + PATIENCE_DAYS));
        if (unread || (state == NeedState.UNDERSTOOD && late)) {
            writes.climb(id, ago("-1"));
        }
    }

    private static Standing standing(
            DemoNeedRows row, NeedEvent event, @Nullable LocalDate answerBy, String step, Instant at) {
        boolean refused = event == NeedEvent.REFUSE || event == NeedEvent.MEET_PARTLY || event == NeedEvent.CLOSE;
        return new Standing(
                event.to(),
                answerBy,
                refused ? row.get("said") : "",
                event == NeedEvent.CLOSE ? row.get("last") : "",
                event == NeedEvent.JOIN ? id(step.replaceAll(".*:", "")) : null,
                RaiseNeed.keepUntil(at));
    }

    private static String words(DemoNeedRows row, NeedEvent event) {
        return switch (event) {
            case UNDERSTAND -> row.get("answer");
            case MEET, MEET_PARTLY, REFUSE -> row.get("said");
            case CLOSE -> row.get("last");
            default -> "";
        };
    }

    /** The sessions to come near there, those about the same thing first. */
    private static List<Session> near(NeedDraft draft, List<Session> sessions) {
        return sessions.stream()
                .filter(one -> one.spot().position().distanceMetres(draft.at()) <= SimilarNeeds.RADIUS_METRES)
                .sorted(Comparator.comparing(
                        one -> Collections.disjoint(one.activity().services(), draft.services())))
                .limit(SESSIONS_EACH)
                .toList();
    }

    private NeedDraft draft(DemoNeedRows row) {
        CommuneCode commune = new CommuneCode(row.get("commune"));
        LatLon at = territory.getCommune(commune).centre();
        return new NeedDraft(
                Raiser.valueOf(row.get("raiser")),
                RaisedWay.valueOf(row.get("way")),
                commune,
                at,
                row.set("services", Service::valueOf),
                row.get("workshop"),
                row.get("words"),
                Integer.parseInt(row.get("people")),
                row.set("audiences", Audience::valueOf),
                row.set("suits", DemoNeeds::halfDay),
                Urgency.valueOf(row.get("urgency")),
                row.get("why"),
                row.read("until", this::day),
                new Room(
                        row.get("room"),
                        row.get("address"),
                        row.read("tables", Integer::valueOf),
                        row.read("power", Room.Power::valueOf),
                        row.read("network", Room.Network::valueOf),
                        row.read("stepfree", "oui"::equals),
                        row.read("checked", this::day)),
                contact(row));
    }

    private static NeedContact contact(DemoNeedRows row) {
        ContactWay way = ContactWay.valueOf(row.get("channel"));
        String contact = row.get("contact");
        Set<ContactWay> byPhone = Set.of(ContactWay.CALL, ContactWay.SMS);
        return new NeedContact(
                way,
                row.get("name"),
                row.get("role"),
                byPhone.contains(way) ? contact : null,
                way == ContactWay.EMAIL ? contact : null,
                way == ContactWay.LETTER ? Stream.of(contact.split("\\|", -1)).toList() : List.of(),
                "fr");
    }

    private static HalfDay halfDay(String code) {
        String[] parts = code.split("-", -1);
        return new HalfDay(DayOfWeek.valueOf(parts[0]), parts[1].equals("m"));
    }

    private Instant ago(String days) {
        return clock.instant().plus(Duration.ofDays(Long.parseLong(days)));
    }

    private LocalDate day(String days) {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE).plusDays(Long.parseLong(days));
    }

    /** What is invented leaves with the invented territory. */
    @EventListener
    void on(DemoReplaced event) {
        db.sql("""
                        update needs.need set joined_to = null, state = 'RAISED'
                        where joined_to in (select id from needs.need where form_key like ?)
                        """).param(MARK + "%").update();
        db.sql("delete from needs.need where form_key like ?").param(MARK + "%").update();
    }
}
