package fr.maillage.campaign.web;

import fr.maillage.design.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign, for everyone.
 *
 * @param map trusted markup; empty when no commune has a contour
 * @param query {@code ?code=…} for whoever has it, else nothing
 * @param error what is wrong with the code typed; null when nothing is
 */
public record CampaignPage(
        String name,
        String path,
        String dates,
        String stage,
        boolean open,
        boolean over,
        List<String> welcome,
        @Nullable String phone,
        List<Figure> figures,
        String map,
        List<Row> rows,
        String query,
        String code,
        @Nullable String error,
        boolean noSuchSheet) {

    /**
     * A commune.
     *
     * @param rank « 1 »; empty while nothing was checked or nothing is to be
     * @param level as on the map, 0 to 3
     */
    public record Row(String rank, String name, String href, int checked, int total, int percent, int level) {}
}
