package fr.maillage.directory.app;

import fr.maillage.accounts.OrganisationPanel;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many places an organisation runs, on its page in the back office. */
@Component
class OrganisationPlaces implements OrganisationPanel {

    private static final int FIRST = 10;

    private final JdbcClient db;
    private final MessageSource messages;

    OrganisationPlaces(JdbcClient db, MessageSource messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Line> line(UUID organisation, Locale language) {
        int places = db.sql("select count(*) from directory.place where organisation_id = :id and gone_at is null")
                .param("id", organisation)
                .query(Integer.class)
                .single();
        return Optional.of(new Line(
                messages.getMessage("directory.organisation.places", new Object[] {places}, language),
                "/gestion/lieux"));
    }
}
