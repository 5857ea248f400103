package fr.maillage.catalogue.web;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionPanel;
import fr.maillage.agenda.SessionState;
import fr.maillage.directory.CommunePanel;
import fr.maillage.directory.Panel.Row;
import fr.maillage.directory.PlacePanel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where posters are found: on a session's page of the back office, on a commune's page, on a place's sheet. */
@Configuration(proxyBeanMethods = false)
class PaperLinks {

    private static final int LAST = 900;
    private static final Duration SOON = Duration.ofDays(9);

    @Bean
    static SessionPanel posterPanel(MessageSource messages) {
        return new SessionPanel() {
            @Override
            public int order() {
                return LAST;
            }

            @Override
            public Optional<SessionPanel.Panel> panel(Session session, java.util.Locale language) {
                if (session.state() == SessionState.DRAFT) {
                    return Optional.empty();
                }
                String poster = session.path() + "/affiche.pdf";
                return Optional.of(new SessionPanel.Panel(
                        messages.getMessage("catalogue.panel", null, language),
                        List.of(),
                        List.of(
                                new Way(messages.getMessage("catalogue.panel.poster", null, language), poster),
                                new Way(
                                        messages.getMessage("catalogue.panel.slips", null, language),
                                        poster + "?languettes=oui"))));
            }
        };
    }

    @Bean
    static CommunePanel monthPanel(MessageSource messages) {
        return new CommunePanel() {
            @Override
            public int order() {
                return LAST;
            }

            @Override
            public Optional<fr.maillage.directory.Panel> panel(
                    fr.maillage.territory.Commune commune, java.util.Locale language) {
                return commune.inPerimeter()
                        ? Optional.of(paper(
                                messages,
                                language,
                                "catalogue.panel.month",
                                "/communes/" + commune.code().value() + "/affiche.pdf"))
                        : Optional.empty();
            }
        };
    }

    @Bean
    static PlacePanel weekPanel(MessageSource messages, Agenda agenda, Clock clock) {
        return new PlacePanel() {
            @Override
            public int order() {
                return LAST;
            }

            @Override
            public Optional<fr.maillage.directory.Panel> panel(
                    fr.maillage.directory.Place place, java.util.Locale language) {
                Instant now = clock.instant();
                boolean busy = !agenda.list(AgendaQuery.publicFrom(now, 1)
                                .until(now.plus(SOON))
                                .in(SessionState.PUBLISHED)
                                .at(place.id()))
                        .isEmpty();
                return busy
                        ? Optional.of(paper(
                                messages,
                                language,
                                "catalogue.panel.week",
                                "/lieux/" + place.publicName() + "/programme.pdf"))
                        : Optional.empty();
            }
        };
    }

    private static fr.maillage.directory.Panel paper(
            MessageSource messages, java.util.Locale language, String key, String href) {
        return new fr.maillage.directory.Panel(
                messages.getMessage("catalogue.panel", null, language),
                List.of(new Row(
                        messages.getMessage(key, null, language),
                        href,
                        messages.getMessage("catalogue.panel.note", null, language),
                        null)),
                null,
                true);
    }
}
