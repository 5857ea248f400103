package fr.maillage.registration.web;

import fr.maillage.design.Link;
import fr.maillage.design.PhoneText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session in words, above each page that is about it.
 *
 * @param path its public address
 * @param dates one, or all of a series
 * @param seats « Il reste 2 places »
 * @param cost « Gratuit », with its note
 * @param bring what to bring; may be empty
 * @param phone whom to ask, E.164; null when nobody said
 * @param others next sessions of the same activity with seats
 */
public record SessionFacts(
        String title,
        String path,
        List<String> dates,
        String place,
        String seats,
        String cost,
        String bring,
        @Nullable String phone,
        boolean full,
        List<Link> others) {

    /** The number in pairs. */
    public String phoneText() {
        return phone == null ? "" : PhoneText.inPairs(phone);
    }
}
