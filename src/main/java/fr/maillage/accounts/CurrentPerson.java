package fr.maillage.accounts;

import fr.maillage.platform.CurrentActor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the audit log who is acting. */
@Component
class CurrentPerson implements CurrentActor {

    private final Access access;

    CurrentPerson(Access access) {
        this.access = access;
    }

    @Override
    public Optional<UUID> find() {
        return access.findCurrent().map(one -> one.id().value());
    }
}
