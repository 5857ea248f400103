package fr.maillage.directory.web.office;

import fr.maillage.design.Change;
import fr.maillage.directory.web.SheetPage;
import java.util.List;
import java.util.Map;

/**
 * The public sheet as it would be.
 *
 * @param carried what publishing will send, by field
 * @param changes what is different from today’s sheet
 */
public record PreviewPage(
        String placeName,
        String placeUrl,
        String action,
        SheetPage sheet,
        Map<String, String> carried,
        Map<String, String> before,
        List<Change> changes) {}
