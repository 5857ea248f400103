package fr.maillage.campaign.web;

import java.util.List;

/** The sheets of one commune in a campaign. */
public record CommunePage(
        String campaign, String campaignUrl, String commune, String stage, String told, List<Row> rows) {

    /** A sheet. */
    public record Row(String name, String href, String where, String code, String state, String kind) {}
}
