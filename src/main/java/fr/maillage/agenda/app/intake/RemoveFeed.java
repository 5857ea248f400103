package fr.maillage.agenda.app.intake;

import fr.maillage.platform.Audit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows a calendar no more. */
@Component
public class RemoveFeed {

    private final FeedReading reading;
    private final Audit audit;

    RemoveFeed(FeedReading reading, Audit audit) {
        this.reading = reading;
        this.audit = audit;
    }

    /**
     * Takes it away.
     *
     * @param keep whether its sessions stay, as if they had been made here; else those ahead are called off
     */
    @Transactional
    public void remove(UUID id, boolean keep) {
        reading.remove(id, keep);
        audit.record("agenda.feed.removed", "feed", id.toString(), Map.of("kept", Boolean.toString(keep)));
    }
}
