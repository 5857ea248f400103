package fr.maillage.accounts.app;

import fr.maillage.accounts.Proof;
import fr.maillage.accounts.SignedIn;

/**
 * An active person as of now, and what they must prove.
 *
 * @param demo somebody invented, whom anybody may play
 * @param secondFactor whether they have set one up
 */
public record Standing(SignedIn who, boolean demo, boolean secondFactor) {

    /** Whether one way of proving who they are is not enough: their roles ask for two, or they chose so. */
    public boolean needsSecondFactor() {
        return !demo
                && (secondFactor
                        || who.grants().stream().anyMatch(grant -> grant.role().needsSecondFactor()));
    }

    /** Whether this proof lets them work. A role given during a session counts at once. */
    public boolean isSettledBy(Proof proof) {
        return proof == Proof.SECOND || !needsSecondFactor();
    }
}
