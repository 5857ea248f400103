package fr.maillage.office.app;

import fr.maillage.platform.PersonalData.Subject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks about the data held on them (RGPD, articles 15 to 21).
 *
 * @param reference told to the person, such as {@code D-2026-0012}
 * @param email gone once answered, as {@code phone}
 * @param identity how the agent checked who asks
 * @param reason of a refusal, or why more time is needed; empty otherwise
 * @param dueOn last day to answer (article 12.3): a month after it was received, three when prolonged
 */
public record PrivacyRequest(
        UUID id,
        String reference,
        Kind kind,
        Way way,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String identity,
        State state,
        String reason,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable LocalDate closedOn) {

    /** What is asked. Stored by name. */
    public enum Kind {
        /** Article 15: to see what is held. */
        ACCESS,
        /** Article 16. */
        CORRECTION,
        /** Article 17. */
        ERASURE,
        /** Article 21: that it be no longer used. */
        OBJECTION
    }

    /** How it came. Stored by name. */
    public enum Way {
        COUNTER,
        LETTER,
        PHONE,
        EMAIL
    }

    /** Where it stands. Stored by name. */
    public enum State {
        OPEN,
        DONE,
        REFUSED
    }

    /** Whether it still waits for an answer. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whom to look for. */
    public Subject subject() {
        return new Subject(email, phone, name);
    }
}
