package fr.maillage.campaign.web.office;

import fr.maillage.design.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One campaign, for those who run it.
 *
 * @param path of this page
 * @param publicPath of the page for residents
 */
public record CampaignDeskPage(
        String name,
        String path,
        String publicPath,
        String slug,
        String dates,
        String stage,
        boolean over,
        String code,
        @Nullable String phone,
        List<Figure> figures,
        List<Row> rows) {

    /** A commune. */
    public record Row(String name, String insee, int total, int checked, int doubted, int left, int percent) {}
}
