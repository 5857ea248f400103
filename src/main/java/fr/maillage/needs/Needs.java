package fr.maillage.needs;

import fr.maillage.agenda.SessionId;
import fr.maillage.needs.app.AnswerNeed;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.PublicNeeds;
import fr.maillage.needs.app.RaisedNeeds;
import fr.maillage.territory.CommuneCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What higher modules may ask of needs. Never who raised one. */
@Component
public class Needs {

    private final RaisedNeeds needs;
    private final AnswerNeed answer;
    private final PublicNeeds shown;

    Needs(RaisedNeeds needs, AnswerNeed answer, PublicNeeds shown) {
        this.needs = needs;
        this.answer = answer;
        this.shown = shown;
    }

    /** Those that somebody waits for (raised, understood or planned), oldest first; those that were joined to another are in it. */
    public List<Need> listOpen() {
        return needs.listOpen();
    }

    /** By identifier, whatever its state. */
    public Optional<Need> find(NeedId id) {
        return needs.find(id).map(NeedSheet::need);
    }

    /** Those of these identifiers, oldest first. */
    public List<Need> list(Collection<NeedId> ids) {
        return needs.list(ids);
    }

    /** Those that this session is to answer, oldest first. */
    public List<Need> listOf(SessionId session) {
        return needs.listOf(session).stream().map(NeedSheet::need).toList();
    }

    /**
     * Says that these sessions are to answer it: it becomes planned, the commune is told, {@link NeedPlanned} is published, in the
     * caller's transaction. One that was joined to another plans that other. Saying the same again changes nothing.
     *
     * @param words to the commune; may be empty
     * @return false when there is no such need, or it waits for nothing any more: nothing was done
     */
    public boolean plan(NeedId id, List<SessionId> sessions, String words) {
        return answer.plan(id, sessions, words);
    }

    /** What the public may read of the needs of a commune: those understood or planned, and those met within 90 days. */
    public List<PublicNeed> listPublic(CommuneCode commune) {
        return shown.list(commune);
    }
}
