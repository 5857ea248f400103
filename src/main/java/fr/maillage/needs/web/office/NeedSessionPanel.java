package fr.maillage.needs.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionPanel;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.app.RaisedNeeds;
import fr.maillage.needs.domain.NeedCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The needs that a session is to answer, on its page in the back office. */
@Component
class NeedSessionPanel implements SessionPanel {

    private static final int ORDER = 40;

    private final RaisedNeeds needs;
    private final NeedWords words;
    private final Access access;
    private final MessageSource messages;

    NeedSessionPanel(RaisedNeeds needs, NeedWords words, Access access, MessageSource messages) {
        this.needs = needs;
        this.words = words;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Only the needs that whoever is signed in may read. */
    @Override
    public Optional<Panel> panel(Session session, Locale language) {
        List<Way> ways = needs.listOf(session.id()).stream()
                .filter(need -> access.may(Right.READ_NEEDS, Target.in(need.commune())))
                .map(need -> new Way(
                        NeedCode.shown(need.code()) + ", " + need.communeName() + " : " + words.what(need, language),
                        need.path()))
                .toList();
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(messages.getMessage("needs.panel.session", null, language), List.of(), ways));
    }
}
