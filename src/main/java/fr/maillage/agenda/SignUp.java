package fr.maillage.agenda;

import java.util.Locale;
import java.util.Optional;

/** Where one signs up for a session. Filled by the module that takes registrations; without it, pages say to phone. */
public interface SignUp {

    /** The page where a resident begins. */
    String path(Session session);

    /** Who would be told if the session were cancelled or moved, in one line of words; empty when nobody would. */
    Optional<String> whoIsTold(SessionId session, Locale language);

    /** How many people hold or wait for a seat: such a session is cancelled, never deleted. */
    int countPeople(SessionId session);
}
