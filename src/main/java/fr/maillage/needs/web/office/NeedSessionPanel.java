package fr.maillage.needs.web.office;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionPanel;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.NeedSight;
import fr.maillage.needs.app.NeedSight.Sight;
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
    private final NeedSight sight;
    private final MessageSource messages;

    NeedSessionPanel(RaisedNeeds needs, NeedWords words, NeedSight sight, MessageSource messages) {
        this.needs = needs;
        this.words = words;
        this.sight = sight;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Only the needs that whoever is signed in may read, and nobody's words: the page of a session is read over many shoulders. */
    @Override
    public Optional<Panel> panel(Session session, Locale language) {
        Sight seen = sight.current();
        List<Way> ways = needs.listOf(session.id()).stream()
                .filter(seen::covers)
                .map(NeedSheet::need)
                .map(need -> new Way(
                        NeedCode.shown(need.code()) + ", " + need.communeName() + " : " + words.bare(need, language),
                        need.path()))
                .toList();
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(messages.getMessage("needs.panel.session", null, language), List.of(), ways));
    }
}
