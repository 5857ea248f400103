package fr.maillage.notifications;

/** A service that sends SMS. One generic implementation asks it over HTTP; bring another as a bean for one that needs more. */
public interface SmsProvider {

    /** Whether the operator set it up. */
    boolean isSet();

    /**
     * Asks the service to send one SMS, and waits for its answer.
     *
     * @param to E.164
     * @param text what to send; may take several SMS
     */
    Answer send(String to, String text);

    /**
     * What the service answered.
     *
     * @param kind whether it took the SMS
     * @param detail a code or one word, never the number
     */
    record Answer(Kind kind, String detail) {}

    /** Whether the SMS was taken. */
    enum Kind {
        /** The service will send it. */
        ACCEPTED,
        /** It was not reached. */
        NO_SERVER,
        /** It certainly will not send it; later it may. */
        REFUSED_FOR_NOW,
        /** It certainly will not, ever. */
        REFUSED_FOR_GOOD,
        /** It may or may not: the answer was lost, or says that something broke inside. */
        UNKNOWN
    }
}
