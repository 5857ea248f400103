package fr.maillage.catalogue.app;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.catalogue.app.Matter.Sender;
import fr.maillage.catalogue.app.Programme.Row;
import fr.maillage.design.Dates;
import fr.maillage.design.PhoneText;
import fr.maillage.directory.HoursInWords;
import fr.maillage.directory.Place;
import fr.maillage.documents.QrCode;
import fr.maillage.territory.Commune;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings together what a poster tells. Paper is in French. */
@Service
public class PreparePosters {

    private static final Locale FRENCH = Locale.FRENCH;
    private static final int QR_MILLIMETRES = 42;
    private static final int MOST_ROWS = 60;
    private static final int MOST_NEARBY = 5;
    private static final int[] NAME_LENGTHS = {26, 48, 85};
    private static final int[] ROW_COUNTS = {5, 10};

    private final Agenda agenda;
    private final SessionWords words;
    private final ComposeContents compose;
    private final Letterhead letterhead;
    private final HoursInWords hours;

    PreparePosters(
            Agenda agenda, SessionWords words, ComposeContents compose, Letterhead letterhead, HoursInWords hours) {
        this.agenda = agenda;
        this.words = words;
        this.compose = compose;
        this.letterhead = letterhead;
        this.hours = hours;
    }

    /**
     * The poster of one session.
     *
     * @param site the address of this instance, such as {@code https://pays.example}
     * @param slips whether there are slips to tear off, for those who have no telephone with a camera
     */
    public Poster session(Session session, String site, boolean slips) {
        Sender sender = letterhead.sender(site);
        Wording wording = compose.wording(FRENCH);
        String own = session.activity().phone();
        String phone = own == null ? sender.phone() : PhoneText.inPairs(own);
        return new Poster(
                session.name() + " – " + wording.day(session.start().toLocalDate()),
                sender,
                letterhead.colours(),
                size(session.name().length(), NAME_LENGTHS),
                session.isCancelled()
                        ? words.seats(session, FRENCH)
                        : words.kind(session.activity().kind(), FRENCH),
                session.isCancelled(),
                session.name(),
                capital(wording.day(session.start().toLocalDate())),
                wording.hours(session),
                session.spot().room().isEmpty()
                        ? session.spot().name()
                        : session.spot().name() + ", " + session.spot().room(),
                where(session),
                facts(session, wording),
                phone,
                QrCode.onPaper(site + session.path(), QR_MILLIMETRES, "Code QR : la page de cette date"),
                sender.site() + session.path(),
                session.seats() == null ? "" : session.code(),
                slips && phone != null
                        ? Slips.draw(
                                session.name(),
                                words.briefly(session.start(), FRENCH),
                                phone,
                                session.seats() == null ? "" : session.code())
                        : "");
    }

    /** The poster of what happens in a commune during a month; what is nearby when nothing does. */
    public Programme month(Commune commune, YearMonth month, String site) {
        Sender sender = letterhead.sender(site);
        AgendaQuery query = between(month.atDay(1), month.plusMonths(1).atDay(1));
        List<Session> here = agenda.list(query.in(Set.of(commune.code())));
        List<Row> others = here.isEmpty()
                ? agenda.list(query).stream()
                        .sorted(Comparator.comparingDouble((Session session) ->
                                        session.spot().position().distanceMetres(commune.centre()))
                                .thenComparing(Session::startsAt))
                        .limit(MOST_NEARBY)
                        .map(session -> row(session, true))
                        .toList()
                : List.of();
        String period =
                capital(DateTimeFormatter.ofPattern("MMMM\u00a0uuuu", FRENCH).format(month));
        return new Programme(
                commune.name() + " – " + period,
                sender,
                letterhead.colours(),
                size(Math.max(here.size(), others.size()), ROW_COUNTS),
                commune.name(),
                "",
                period,
                here.stream().map(session -> row(session, false)).toList(),
                others,
                "",
                sender.phone(),
                QrCode.onPaper(
                        site + "/communes/" + commune.code().value(),
                        QR_MILLIMETRES,
                        "Code QR : la page de la commune"),
                sender.site() + "/communes/" + commune.code().value());
    }

    /** The programme of a place from a Monday to the Sunday after. */
    public Programme week(Place place, LocalDate monday, String site) {
        Sender sender = letterhead.sender(site);
        List<Session> here = agenda.list(between(monday, monday.plusWeeks(1)).at(place.id()));
        String period =
                "Semaine du " + words.dayOfYear(monday, FRENCH) + " au " + Dates.day(monday.plusDays(6), FRENCH);
        String phone = place.sheet().contact().phone();
        String path = "/lieux/" + place.publicName();
        String opening = place.sheet().hours();
        return new Programme(
                place.sheet().name() + " – " + period,
                sender,
                letterhead.colours(),
                size(here.size(), ROW_COUNTS),
                place.sheet().name(),
                place.sheet().address().street() + " " + place.sheet().address().communeName(),
                period,
                here.stream().map(session -> row(session, false)).toList(),
                List.of(),
                opening.isBlank() ? "" : hours.tell(opening, FRENCH),
                phone == null || phone.isBlank() ? sender.phone() : PhoneText.inPairs(phone),
                QrCode.onPaper(site + path, QR_MILLIMETRES, "Code QR : la fiche du lieu"),
                sender.site() + "/lieux/" + place.code());
    }

    private static AgendaQuery between(LocalDate from, LocalDate until) {
        return AgendaQuery.publicFrom(from.atStartOfDay(Dates.FRANCE).toInstant(), MOST_ROWS)
                .until(until.atStartOfDay(Dates.FRANCE).toInstant())
                .in(SessionState.PUBLISHED);
    }

    private Row row(Session session, boolean away) {
        Wording wording = compose.wording(FRENCH);
        return new Row(
                capital(wording.day(session.start().toLocalDate())),
                wording.hours(session),
                session.name(),
                away ? session.spot().communeName() + ", " + session.spot().name() : place(session),
                session.activity().kind() == ActivityKind.WORKSHOP ? wording.seats(session) : "");
    }

    private static String place(Session session) {
        return session.spot().address().isEmpty()
                ? session.spot().name()
                : session.spot().name() + ", " + session.spot().address();
    }

    private static String where(Session session) {
        String address = session.spot().address();
        return address.isEmpty()
                ? session.spot().communeName()
                : address + ", " + session.spot().communeName();
    }

    private List<String> facts(Session session, Wording wording) {
        List<String> facts = new ArrayList<>();
        if (session.isCancelled()) {
            addIf(facts, session.reason());
            return facts;
        }
        if (session.activity().level() != Level.ANY) {
            facts.add(wording.level(session.activity().level()));
        }
        facts.add(wording.cost(session.activity())
                + (session.activity().costNote().isEmpty()
                        ? ""
                        : ", " + session.activity().costNote()));
        facts.add(capital(wording.seats(session)));
        addIf(
                facts,
                session.activity().bring().isEmpty()
                        ? ""
                        : "À apporter : " + session.activity().bring());
        session.features().forEach(feature -> facts.add(words.feature(feature, FRENCH)));
        return facts;
    }

    private static void addIf(List<String> facts, @Nullable String fact) {
        if (fact != null && !fact.isEmpty()) {
            facts.add(fact);
        }
    }

    /** {@code s1} up to the first bound, included, and so on. */
    private static String size(int measure, int[] bounds) {
        int step = 1;
        for (int bound : bounds) {
            step += measure > bound ? 1 : 0;
        }
        return "s" + step;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
