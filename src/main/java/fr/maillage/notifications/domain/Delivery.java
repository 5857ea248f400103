package fr.maillage.notifications.domain;

/** What came of giving a message over to a server. A detail is a code or one word, never an address or a name. */
public sealed interface Delivery {

    /** The server took it upon itself. */
    record Accepted(String detail) implements Delivery {}

    /** No server answered at all: this says nothing of the message. */
    record NoServer() implements Delivery {}

    /** It certainly did not; later it may. */
    record RefusedForNow(String detail) implements Delivery {}

    /** It certainly did not, and will not. */
    record RefusedForGood(String detail) implements Delivery {}

    /** Everything was given over and no answer came: it may have gone. */
    record Unknown(String detail) implements Delivery {}

    /** Somebody else has it in hand by now: nothing was given over. */
    record Withdrawn() implements Delivery {}
}
