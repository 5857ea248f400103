package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Activity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity and its sessions to come.
 *
 * @param runner the organisation, or the commune, that answers for it; may be empty
 * @param add where a session of it is planned; null for whoever may not
 */
public record ActivityDeskPage(
        Activity activity,
        String kind,
        String level,
        String cost,
        String runner,
        boolean archived,
        boolean mayEdit,
        @Nullable String add,
        List<SessionLines.Line> sessions) {}
