package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.domain.Delivery;
import java.util.function.BooleanSupplier;

/** A channel that a machine serves. */
interface Post {

    /** Which one. */
    Channel channel();

    /** Whether the operator set it up; until then its messages wait. */
    boolean isSet();

    /** How many messages may leave at once. */
    int workers();

    /** Opens a conversation, used by one thread for many messages. */
    Line open();

    /** A conversation with a server. */
    interface Line extends AutoCloseable {

        /**
         * Gives one message over.
         *
         * @param handOver asked at the last moment before the server may take it; when it answers false, nothing is given
         */
        Delivery deliver(Outgoing message, BooleanSupplier handOver);

        @Override
        void close();
    }
}
