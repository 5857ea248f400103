package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the truth of a sheet, on its page.
 *
 * @param checked who last looked at it, in a sentence
 * @param asked when the place was last asked and what came of it; null when it never was
 * @param mayAsk whether whoever reads this may ask it
 * @param proposals those that wait
 */
public record UpkeepPart(
        String placeId,
        String placeUrl,
        String checked,
        @Nullable String asked,
        boolean mayAsk,
        List<Link> proposals) {}
