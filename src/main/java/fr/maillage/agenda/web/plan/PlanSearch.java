package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.plan.DeskActivities;
import fr.maillage.agenda.app.plan.DeskSessions;
import fr.maillage.office.OfficeSearch;
import fr.maillage.shared.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Activities and sessions in the search of the back office. */
@Component
class PlanSearch implements OfficeSearch {

    private static final int ORDER = 110;

    private final Access access;
    private final DeskActivities activities;
    private final DeskSessions sessions;
    private final SessionWords words;
    private final MessageSource messages;

    PlanSearch(
            Access access,
            DeskActivities activities,
            DeskSessions sessions,
            SessionWords words,
            MessageSource messages) {
        this.access = access;
        this.activities = activities;
        this.sessions = sessions;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Hit> search(SignedIn who, String words, int limit, Locale language) {
        String plain = PlainText.of(words);
        if (plain.isEmpty() || !access.may(Right.READ_AGENDA)) {
            return List.of();
        }
        List<String> asked = List.of(plain.split(" ", -1));
        Reach reach = access.reach(Right.READ_AGENDA);
        List<Hit> hits = new ArrayList<>();
        String activity = messages.getMessage("agenda.plan.search.activity", null, language);
        activities
                .search(asked, limit)
                .forEach(one -> hits.add(new Hit(activity, one.title(), PlanPaths.ACTIVITIES + "/" + one.code(), "")));
        String session = messages.getMessage("agenda.plan.search.session", null, language);
        sessions.search(reach, asked, Math.max(0, limit - hits.size()))
                .forEach(one -> hits.add(new Hit(
                        session,
                        one.name(),
                        PlanPaths.of(one),
                        this.words.briefly(one.start(), language) + ", "
                                + one.spot().communeName())));
        return hits;
    }
}
