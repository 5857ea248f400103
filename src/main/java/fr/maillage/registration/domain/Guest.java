package fr.maillage.registration.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signs up, for whom, and what to prepare.
 *
 * @param name who signs up, as typed
 * @param beneficiary who comes, when it is somebody else; else empty
 * @param groupName a class, a care home; empty for one person
 * @param party how many seats, from 1
 * @param language of the messages, {@code fr} or {@code en}
 * @param registeredBy the account of whoever wrote it, when it was one of us
 */
public record Guest(
        String name,
        Contact contact,
        ForWhom forWhom,
        String beneficiary,
        String groupName,
        int party,
        Set<Need> needs,
        String language,
        @Nullable UUID registeredBy) {

    /** The longest name that is kept. */
    public static final int LONGEST_NAME = 100;

    /** The largest group. */
    public static final int LARGEST_PARTY = 100;

    public Guest {
        needs = Set.copyOf(needs);
    }

    /** Somebody who comes alone and signs up for themselves. */
    public static Guest self(String name, Contact contact) {
        return new Guest(name, contact, ForWhom.SELF, "", "", 1, Set.of(), "fr", null);
    }

    /** Who comes, in words. */
    public String comes() {
        if (!groupName.isEmpty()) {
            return groupName;
        }
        return beneficiary.isEmpty() ? name : beneficiary;
    }

    /** Whether that name is one of those that this registration bears. */
    public boolean isNamed(String typed) {
        return PersonName.isSame(typed, name)
                || (!beneficiary.isEmpty() && PersonName.isSame(typed, beneficiary))
                || (!groupName.isEmpty() && PersonName.isSame(typed, groupName));
    }
}
