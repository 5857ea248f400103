package fr.maillage.tours.web.bus;

import fr.maillage.agenda.LatestNews;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionNews.News;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.PublicEntry;
import fr.maillage.directory.CommunePanel;
import fr.maillage.directory.Panel;
import fr.maillage.territory.Commune;
import fr.maillage.tours.Passage;
import fr.maillage.tours.app.bus.AnyUnits;
import fr.maillage.tours.app.bus.FindNextPassages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where one comes upon the bus: the menu, once there is one, and the pages of the communes that it passes near. */
@Configuration(proxyBeanMethods = false)
class BusDoors {

    private static final int MENU = 300;
    private static final int BEFORE_SESSIONS = 90;

    @Bean
    static PublicEntry publicBusEntry(AnyUnits any) {
        return new PublicEntry("tours.bus.menu", BusScreen.PATH, MENU, any::exist);
    }

    @Bean
    CommunePanel busNearCommune(
            FindNextPassages find, SessionWords words, LatestNews latest, MessageSource messages, AnyUnits any) {
        return new CommunePanel() {
            @Override
            public int order() {
                return BEFORE_SESSIONS;
            }

            @Override
            public Optional<Panel> panel(Commune commune, Locale language) {
                if (!any.exist()) {
                    return Optional.empty();
                }
                FindNextPassages.Next next = find.within(commune.centre());
                if (next.passages().isEmpty()) {
                    return Optional.empty();
                }
                Map<SessionId, News> news =
                        latest.of(next.passages().stream().map(Passage::session).toList(), language);
                List<Panel.Row> rows = next.passages().stream()
                        .map(passage -> row(passage, news.get(passage.session().id()), language))
                        .toList();
                return Optional.of(new Panel(
                        messages.getMessage("tours.bus.panel", new Object[] {commune.name()}, language),
                        rows,
                        new Panel.Way(
                                messages.getMessage("tours.bus.panel.all", null, language),
                                BusScreen.PATH + "?ou=" + commune.code().value())));
            }

            private Panel.Row row(Passage passage, @Nullable News news, Locale language) {
                Session session = passage.session();
                return new Panel.Row(
                        words.when(session, language),
                        session.path(),
                        BusWording.where(passage) + " · " + passage.unitName(),
                        news == null ? words.seats(session, language) : news.text());
            }
        };
    }
}
