package fr.maillage.directory.web.office;

import fr.maillage.directory.web.SheetPage;
import org.jspecify.annotations.Nullable;

/**
 * A report beside the sheet that it is about.
 *
 * @param editUrl where the field concerned is changed; null without the right to
 * @param waits whether nobody has dealt with it
 * @param sheet the public sheet; null when the place is gone
 */
public record OneReportPage(
        String id,
        String subject,
        String message,
        String received,
        String state,
        boolean waits,
        String placeName,
        String placeUrl,
        @Nullable String editUrl,
        String editLabel,
        @Nullable SheetPage sheet) {}
