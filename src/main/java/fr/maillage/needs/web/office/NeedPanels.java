package fr.maillage.needs.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionPanel;
import fr.maillage.design.Dates;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.app.RaisedNeeds;
import fr.maillage.needs.app.WaitingNeeds;
import fr.maillage.needs.app.WaitingNeeds.Some;
import fr.maillage.needs.app.WaitingNeeds.Waiting;
import fr.maillage.needs.domain.NeedCode;
import fr.maillage.office.WorkPanel;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Needs on the home of the back office, and on the page of a session that is to answer some. */
@Configuration(proxyBeanMethods = false)
class NeedPanels {

    private static final int SHOWN = 5;
    private static final int ORDER = 40;

    private final Access access;
    private final WaitingNeeds waiting;
    private final NeedWords words;
    private final MessageSource messages;
    private final Clock clock;

    NeedPanels(Access access, WaitingNeeds waiting, NeedWords words, MessageSource messages, Clock clock) {
        this.access = access;
        this.waiting = waiting;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those that wait for the coordinator, the ones that climbed first. */
    @Bean
    WorkPanel needsToAnswer() {
        return new WorkPanel() {
            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Optional<Panel> panel(SignedIn who, Locale language) {
                return access.may(Right.ANSWER_NEEDS)
                        ? Optional.of(work(
                                "needs.panel.answer",
                                waiting.listToAnswer(access.reach(Right.ANSWER_NEEDS), SHOWN),
                                language))
                        : Optional.empty();
            }
        };
    }

    /** Those of the clerk's commune that were answered, and wait for its last word. */
    @Bean
    WorkPanel needsToClose() {
        return new WorkPanel() {
            @Override
            public int order() {
                return ORDER + 1;
            }

            @Override
            public Optional<Panel> panel(SignedIn who, Locale language) {
                if (access.may(Right.ANSWER_NEEDS)
                        || access.reach(Right.RAISE_NEEDS).communes().isEmpty()) {
                    return Optional.empty();
                }
                return Optional.of(work(
                        "needs.panel.close", waiting.listToClose(access.reach(Right.RAISE_NEEDS), SHOWN), language));
            }
        };
    }

    private WorkPanel.Panel work(String title, Some some, Locale language) {
        return new WorkPanel.Panel(
                messages.getMessage(title, null, language),
                some.all(),
                some.first().stream().map(one -> row(one, language)).toList(),
                NeedPaths.NEEDS);
    }

    private WorkPanel.Row row(Waiting one, Locale language) {
        long days = Math.max(
                0,
                ChronoUnit.DAYS.between(
                        one.since().atZone(Dates.FRANCE).toLocalDate(),
                        clock.instant().atZone(Dates.FRANCE).toLocalDate()));
        String since = messages.getMessage("needs.panel.since", new Object[] {days}, language);
        String note = one.climbedAt() == null
                ? since
                : messages.getMessage("needs.panel.climbed", new Object[] {since}, language);
        return new WorkPanel.Row(
                one.need().communeName() + " : " + words.what(one.need(), language),
                one.need().path(),
                words.state(one.need().state(), language) + ", " + note);
    }

    /** What a session is to answer. */
    @Bean
    SessionPanel needsOfSession(RaisedNeeds needs) {
        return new SessionPanel() {
            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Optional<Panel> panel(Session session, Locale language) {
                if (!access.may(Right.READ_NEEDS)) {
                    return Optional.empty();
                }
                List<Way> ways = needs.listOf(session.id()).stream()
                        .map(need -> new Way(
                                NeedCode.shown(need.code()) + ", " + need.communeName() + " : "
                                        + words.what(need, language),
                                need.path()))
                        .toList();
                return ways.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Panel(messages.getMessage("needs.panel.session", null, language), List.of(), ways));
            }
        };
    }
}
