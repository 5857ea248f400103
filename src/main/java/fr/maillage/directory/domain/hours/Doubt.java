package fr.maillage.directory.domain.hours;

/** Why nobody can tell from the hours alone whether a place is open. */
public enum Doubt {
    /** The hours change in the school holidays and no calendar says whether they have begun. */
    SCHOOL_HOLIDAYS,
    /** It is a public holiday and the hours do not say what happens then. */
    PUBLIC_HOLIDAY,
    /** Open on the condition that the comment states ("sur rendez-vous"). */
    DEPENDS_ON_COMMENT,
    /** Past the earliest closing time of hours without a known end. */
    CLOSING_TIME,
    /** The source itself says that it does not know. */
    STATED
}
