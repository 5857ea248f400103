package fr.maillage.agenda;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What is new of a session today, such as a bus that runs late. Bring it as a bean; the public pages of sessions say it. */
public interface SessionNews {

    /** The news of these sessions, in a few queries however many they are; those without news are left out. */
    Map<SessionId, News> of(Collection<Session> sessions, Locale language);

    /**
     * One line.
     *
     * @param text such as « En retard de 20 minutes »
     * @param good whether one may come with a light heart
     */
    record News(String text, boolean good) {}
}
