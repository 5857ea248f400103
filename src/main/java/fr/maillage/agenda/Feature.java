package fr.maillage.agenda;

/** What makes a session easier to come to. Stored by name: never rename. */
public enum Feature {
    /** One gets in, sits and goes to the toilet in a wheelchair. */
    STEP_FREE,
    /** An induction loop. */
    HEARING_LOOP,
    /** French sign language. */
    SIGN_LANGUAGE,
    /** Children are looked after meanwhile. */
    CHILDCARE,
    /** Someone fetches those who have no car. */
    LIFT,
    /** Computers or tablets are there; nobody has to bring one. */
    EQUIPMENT
}
