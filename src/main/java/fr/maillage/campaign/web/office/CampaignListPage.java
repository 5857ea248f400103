package fr.maillage.campaign.web.office;

import java.util.List;

/**
 * The campaigns of the back office.
 *
 * @param tooBig whether a file was just refused for its weight
 */
public record CampaignListPage(List<Row> rows, boolean tooBig) {

    /** One of them, in words. */
    public record Row(String name, String href, String dates, String stage, String kind, int communes, int answers) {}
}
