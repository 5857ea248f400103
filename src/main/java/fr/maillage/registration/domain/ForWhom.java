package fr.maillage.registration.domain;

/** Who comes, seen from whoever signs up. Stored by name: never rename. */
public enum ForWhom {
    SELF,
    /** Somebody of the family, a friend, a neighbour. */
    RELATIVE,
    /** Somebody whom one helps, by trade or as a volunteer. */
    HELPED
}
