package fr.maillage.agenda.web.find;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.app.find.FindSessions;
import fr.maillage.agenda.app.find.FindSessions.Found;
import fr.maillage.directory.CommunePanel;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Panel;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlacePanel;
import fr.maillage.directory.SearchPanel;
import fr.maillage.directory.Wish;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Where;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The next sessions on the directory's pages: at a place, near a commune, beside the places that a search found. */
@Configuration(proxyBeanMethods = false)
class AgendaPanels {

    private static final int ORDER = 100;
    private static final int AT_PLACE = 5;
    private static final int NEAR_COMMUNE = 5;
    private static final int BESIDE_PLACES = 3;
    private static final int COMMUNE_KM = 15;

    private final FindSessions find;
    private final Directory directory;
    private final SessionWordings wordings;
    private final MessageSource messages;

    AgendaPanels(FindSessions find, Directory directory, SessionWordings wordings, MessageSource messages) {
        this.find = find;
        this.directory = directory;
        this.wordings = wordings;
        this.messages = messages;
    }

    @Bean
    PlacePanel sessionsAtPlace() {
        return new PlacePanel() {
            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Optional<Panel> panel(Place place, Locale language) {
                return of(
                        find.firstAt(place.id(), AT_PLACE),
                        text("agenda.find.panel.place", language),
                        null,
                        null,
                        language);
            }
        };
    }

    @Bean
    CommunePanel sessionsNearCommune() {
        return new CommunePanel() {
            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Optional<Panel> panel(Commune commune, Locale language) {
                String code = commune.code().value();
                return of(
                        find.first(directory.understand(""), commune.centre(), COMMUNE_KM * 1000, NEAR_COMMUNE),
                        text("agenda.find.panel.commune", language, commune.name()),
                        new Panel.Way(
                                text("agenda.find.panel.commune.all", language, commune.name()), "/agenda?ou=" + code),
                        new Where(commune.name(), commune.centre(), commune),
                        language);
            }
        };
    }

    @Bean
    SearchPanel sessionsFound() {
        return new SearchPanel() {
            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Optional<Panel> panel(Wish wish, @Nullable Where where, int radiusKm, Locale language) {
                if (!wish.isAsked() && where == null) {
                    return Optional.empty();
                }
                return of(
                        find.first(wish, where == null ? null : where.point(), radiusKm * 1000, BESIDE_PLACES),
                        text("agenda.find.panel.search", language),
                        new Panel.Way(text("agenda.find.panel.search.all", language), address(wish, where, radiusKm)),
                        where,
                        language);
            }
        };
    }

    private Optional<Panel> of(
            List<Found> found, String title, Panel.@Nullable Way all, @Nullable Where where, Locale language) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SessionWording wording = wordings.of(language, where, found);
        return Optional.of(
                new Panel(title, found.stream().map(one -> row(one, wording)).toList(), all));
    }

    private Panel.Row row(Found found, SessionWording wording) {
        Session session = found.session();
        SessionView view = wording.withItsDate(found);
        String note = view.when() + " · " + view.where() + (view.more() == null ? "" : " · " + view.more());
        return new Panel.Row(session.name(), view.href(), note, view.state());
    }

    private static String address(Wish wish, @Nullable Where where, int radiusKm) {
        StringBuilder url = new StringBuilder("/agenda?");
        if (wish.isAsked()) {
            url.append("q=").append(encode(wish.said())).append('&');
        }
        if (where != null) {
            url.append("ou=")
                    .append(encode(
                            where.commune() == null
                                    ? where.label()
                                    : where.commune().code().value()))
                    .append('&');
        }
        if (radiusKm != AgendaAddress.DEFAULT_RADIUS_KM) {
            url.append("rayon=").append(radiusKm).append('&');
        }
        return url.substring(0, url.length() - 1);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
