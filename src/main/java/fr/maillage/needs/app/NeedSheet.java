package fr.maillage.needs.app;

import fr.maillage.needs.Need;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.needs.domain.Raiser;
import fr.maillage.needs.domain.Room;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a need, for the back office.
 *
 * @param ownPeople without those of the needs that were joined to it
 * @param why it presses; may be empty
 * @param raisedBy the account of whoever typed it; null for a resident, and once forgotten
 * @param reason why it was not possible, or only in part; may be empty
 * @param lastWord of the commune; may be empty
 * @param joinedTo the need it lives on in
 * @param climbedAt when it climbed to the coordinator unanswered
 * @param version grows with every change
 */
public record NeedSheet(
        Need need,
        Raiser raiser,
        RaisedWay way,
        int ownPeople,
        String why,
        Room room,
        NeedContact contact,
        @Nullable UUID raisedBy,
        String reason,
        String lastWord,
        @Nullable NeedId joinedTo,
        @Nullable Instant climbedAt,
        Instant stateSince,
        int version) {}
