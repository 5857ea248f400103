package fr.maillage.platform;

import java.util.Optional;
import java.util.UUID;

/** Who is acting in this request. Filled by {@code accounts}; nobody acts in a nightly task or on the command line. */
public interface CurrentActor {

    /** The identifier of the person signed in, if there is one. */
    Optional<UUID> find();
}
