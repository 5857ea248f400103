package fr.maillage.campaign.web;

import java.util.List;

/**
 * All campaigns, for everyone.
 *
 * @param groups those that run, those to come, those that are over; none is empty
 */
public record CampaignsPage(List<Group> groups) {

    /** Campaigns of one stage. */
    public record Group(String title, List<Row> rows) {}

    /** One of them, in words. */
    public record Row(String name, String href, String dates, String communes) {}
}
