package fr.maillage.tours.domain.proposal;

/** Where a proposal stands. Stored by name: never rename. */
public enum ProposalState {
    /** A search is under way; the best plan so far is kept as it goes. */
    SEARCHING,
    /** The search ended before its time, because the machine stopped or the search failed; the best so far is there. */
    INTERRUPTED,
    /** A draft to be looked at, changed, published. */
    READY,
    /** It became tours; nothing changes any more. */
    PUBLISHED
}
