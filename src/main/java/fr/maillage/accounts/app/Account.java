package fr.maillage.accounts.app;

import fr.maillage.accounts.AccountMail.To;
import fr.maillage.accounts.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as far as signing in goes.
 *
 * @param passwordHash Argon2id, null when none was chosen
 * @param secondFactor whether an application is set up and confirmed
 * @param demo somebody of the invented territory, who needs neither password nor second factor
 */
public record Account(
        PersonId id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        List<String> postalLines,
        String language,
        State state,
        @Nullable String passwordHash,
        boolean secondFactor,
        boolean demo) {

    /** Where an account is in its life. */
    public enum State {
        /** Invited, has not come in yet. */
        INVITED,
        ACTIVE,
        /** Left; nobody comes in any more. */
        CLOSED
    }

    /** Whether they may come in. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** The person as somebody to write to. */
    public To to() {
        List<String> lines = new ArrayList<>(postalLines);
        if (!lines.isEmpty()) {
            lines.addFirst(name);
        }
        return new To(id, name, language, email, phone, List.copyOf(lines));
    }
}
