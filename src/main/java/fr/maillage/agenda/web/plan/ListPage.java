package fr.maillage.agenda.web.plan;

import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions as a table.
 *
 * @param from first day, ISO
 * @param until last day, ISO
 * @param add where a session is planned; null for whoever may not
 */
public record ListPage(
        Listing listing,
        List<Link> tabs,
        AgendaPage.Filters filters,
        String from,
        String until,
        List<SessionLines.Line> rows,
        @Nullable String add) {}
