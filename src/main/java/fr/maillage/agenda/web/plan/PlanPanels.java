package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.plan.DeskSessions;
import fr.maillage.office.WorkPanel;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The drafts that wait to be announced, on the home of the back office. */
@Component
class PlanPanels implements WorkPanel {

    private static final int SHOWN = 5;
    private static final int ORDER = 90;

    private final Access access;
    private final DeskSessions sessions;
    private final SessionWords words;
    private final MessageSource messages;

    PlanPanels(Access access, DeskSessions sessions, SessionWords words, MessageSource messages) {
        this.access = access;
        this.sessions = sessions;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> panel(SignedIn who, Locale language) {
        if (!access.may(Right.EDIT_AGENDA)) {
            return Optional.empty();
        }
        DeskSessions.Drafts drafts = sessions.drafts(access.reach(Right.EDIT_AGENDA), SHOWN);
        return Optional.of(new Panel(
                messages.getMessage("agenda.plan.panel", null, language),
                drafts.total(),
                drafts.first().stream()
                        .map(one -> new Row(
                                one.name() + ", " + one.spot().communeName(),
                                PlanPaths.of(one),
                                words.briefly(one.start(), language)))
                        .toList(),
                PlanPaths.LIST + "?etat=brouillons&miens=1"));
    }
}
