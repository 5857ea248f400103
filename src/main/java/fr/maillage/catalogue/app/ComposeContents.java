package fr.maillage.catalogue.app;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.catalogue.domain.Arrangement;
import fr.maillage.catalogue.domain.Quarter;
import fr.maillage.design.Dates;
import fr.maillage.directory.Directory;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Puts a quarter of the agenda in the order of a catalogue; four queries, whatever its length. What was called off is left out. */
@Service
public class ComposeContents {

    private static final int MOST_SESSIONS = 3_000;

    /** One help desk a week in each of a département's communes. */
    private static final int MOST_REGULAR = 20_000;

    private final Agenda agenda;
    private final SessionWords words;
    private final MessageSource messages;
    private final Directory directory;
    private final Territory territory;

    ComposeContents(
            Agenda agenda, SessionWords words, MessageSource messages, Directory directory, Territory territory) {
        this.agenda = agenda;
        this.words = words;
        this.messages = messages;
        this.directory = directory;
        this.territory = territory;
    }

    /** The contents in one language. */
    public Contents compose(Edition edition, Locale language) {
        Wording wording = wording(language);
        List<Session> sessions = list(edition, MOST_SESSIONS, ActivityKind.WORKSHOP, ActivityKind.EVENT);
        List<Session> regular = list(edition, MOST_REGULAR, ActivityKind.PERMANENCE);
        Places places = Places.of(sessions, regular);
        return new Contents(
                new Chapters(
                                wording,
                                words,
                                language,
                                places,
                                territory.settings().phone())
                        .arrange(sessions, edition.arrangement()),
                places.list(),
                new RegularHelp(edition, wording, places, new Phones(directory, territory, regular)).list(regular),
                sessions.size(),
                (int) sessions.stream()
                        .filter(session -> session.state() == SessionState.DRAFT)
                        .count());
    }

    /** « Hiver 2027 ». */
    public String season(Quarter quarter, Locale language) {
        return wording(language).season(quarter);
    }

    /** « Janvier, février, mars ». */
    public String months(Quarter quarter, Locale language) {
        return wording(language).months(quarter);
    }

    /** Whether anything but regular help is announced for a quarter. */
    public boolean hasAnything(Quarter quarter) {
        return !list(
                        Edition.published(quarter, quarter.first(), Arrangement.BY_COMMUNE),
                        1,
                        ActivityKind.WORKSHOP,
                        ActivityKind.EVENT)
                .isEmpty();
    }

    Wording wording(Locale language) {
        return new Wording(messages, words, language);
    }

    private List<Session> list(Edition edition, int most, ActivityKind... kinds) {
        AgendaQuery query = AgendaQuery.publicFrom(
                        edition.from().atStartOfDay(Dates.FRANCE).toInstant(), most)
                .until(edition.quarter()
                        .next()
                        .first()
                        .atStartOfDay(Dates.FRANCE)
                        .toInstant())
                .of(kinds);
        AgendaQuery wanted = edition.drafts()
                ? query.in(SessionState.PUBLISHED, SessionState.DRAFT)
                : query.in(SessionState.PUBLISHED);
        return agenda.list(edition.communes() == null ? wanted : wanted.in(edition.communes())).stream()
                .filter(session -> !session.start().toLocalDate().isBefore(edition.from()))
                .toList();
    }
}
