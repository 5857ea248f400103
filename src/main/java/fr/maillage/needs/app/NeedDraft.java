package fr.maillage.needs.app;

import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.needs.HalfDay;
import fr.maillage.needs.Urgency;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.needs.domain.Raiser;
import fr.maillage.needs.domain.Room;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody says is lacking, checked; see {@link fr.maillage.needs.Need} and {@link NeedSheet} for what each is. */
public record NeedDraft(
        Raiser raiser,
        RaisedWay way,
        CommuneCode commune,
        LatLon at,
        Set<Service> services,
        String workshop,
        String words,
        int people,
        Set<Audience> audiences,
        Set<HalfDay> suits,
        Urgency urgency,
        String why,
        @Nullable LocalDate until,
        Room room,
        NeedContact contact) {

    /** A print of all that is said under a key: the same for the same words, whatever the order of ticks. */
    String print(String key) {
        String said = List.of(
                        key,
                        raiser,
                        way,
                        commune,
                        Terms.mask(services),
                        workshop,
                        words,
                        people,
                        Terms.mask(audiences),
                        HalfDay.mask(suits),
                        urgency,
                        why,
                        String.valueOf(until),
                        room,
                        contact)
                .toString();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
