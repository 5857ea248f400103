package fr.maillage.campaign.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sheets to take along on paper, in black and white: what we know of each place, boxes to tick, lines to write on.
 *
 * @param code of those who take part
 * @param phone in pairs; null for none
 * @param site where the campaign’s page is, to be typed
 */
public record FieldSheets(
        String title,
        String campaign,
        String dates,
        String commune,
        String code,
        @Nullable String phone,
        String site,
        List<Sheet> sheets) {

    /**
     * One place.
     *
     * @param code short, to be typed
     * @param qr trusted markup: the address of the place’s page in this campaign
     * @param facts label and value; the value is empty when we know nothing
     */
    public record Sheet(String code, String name, String qr, String seen, List<Fact> facts) {}

    /** A column of the sheet. */
    public record Fact(String label, String value) {}
}
