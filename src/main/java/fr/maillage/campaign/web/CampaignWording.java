package fr.maillage.campaign.web;

import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.CheckedSheet;
import fr.maillage.campaign.domain.Outcome;
import fr.maillage.campaign.domain.Progress;
import fr.maillage.design.Dates;
import fr.maillage.design.Figure;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.directory.HoursInWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Campaigns and what is on sheets, in words. */
public final class CampaignWording {

    /** What somebody who goes there can see, in the order of a visit. */
    public static final List<String> FACTS =
            List.of("nom", "adresse", "telephone", "courriels", "site_web", "horaires", "services");

    private final Ui ui;

    public CampaignWording(Ui ui) {
        this.ui = ui;
    }

    /** A column of a sheet, in words. */
    public record Fact(String label, String value) {}

    /** « Du samedi 14 au … », or one day. */
    public String dates(Campaign campaign) {
        return campaign.startsOn().equals(campaign.endsOn())
                ? ui.t("campaign.dates.one", weekday(campaign.startsOn()))
                : ui.t("campaign.dates", weekday(campaign.startsOn()), weekday(campaign.endsOn()));
    }

    /** Where today stands. */
    public String stage(Campaign campaign, LocalDate today) {
        return switch (campaign.stage(today)) {
            case BEFORE -> ui.t("campaign.stage.before", weekday(campaign.startsOn()));
            case OPEN ->
                campaign.endsOn().equals(today)
                        ? ui.t("campaign.stage.last")
                        : ui.t("campaign.stage.open", weekday(campaign.endsOn()));
            case OVER -> ui.t("campaign.stage.over", weekday(campaign.endsOn()));
        };
    }

    /** One word for a list. */
    public String stageWord(Campaign campaign, LocalDate today) {
        return ui.t("campaign.stage.word." + campaign.stage(today).name().toLowerCase(Locale.ROOT));
    }

    /** The state of a sheet. */
    public String outcome(Outcome outcome) {
        return ui.t("campaign.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** How its tag looks. */
    static String kind(Outcome outcome) {
        return switch (outcome) {
            case TO_CHECK -> "plain";
            case RIGHT, ELSEWHERE -> "good";
            case WRONG, CLOSED -> "doubt";
        };
    }

    /** How far it has come, in four numbers. */
    public List<Figure> figures(Progress progress, int newPlaces) {
        int left = progress.total() - progress.checked();
        return List.of(
                figure("campaign.figure.checked", progress.checked()),
                figure("campaign.figure.left", left),
                figure("campaign.figure.doubted", progress.doubted()),
                figure("campaign.figure.new", newPlaces));
    }

    private Figure figure(String key, int number) {
        return new Figure(String.valueOf(number), ui.t(key, number));
    }

    /** What we know, empty columns said to be so. */
    List<Fact> facts(Map<String, String> cells, HoursInWords hours) {
        List<Fact> facts = new ArrayList<>();
        for (String column : FACTS) {
            String value = cells.getOrDefault(column, "").strip();
            if (column.equals("adresse")) {
                value = address(cells);
            }
            facts.add(new Fact(ui.t("campaign.field." + column), told(column, value, hours)));
        }
        return facts;
    }

    /** « 4 place des Tanneurs, 99100 Valbrune ». */
    static String address(Map<String, String> cells) {
        String street = cells.getOrDefault("adresse", "").strip();
        String town = (cells.getOrDefault("code_postal", "") + " " + cells.getOrDefault("commune", "")).strip();
        return street.isEmpty() ? town : street + ", " + town;
    }

    /** The line below a sheet’s name. */
    static String where(CheckedSheet sheet) {
        return sheet.sheet().street().isBlank() ? "" : sheet.sheet().street();
    }

    private String told(String column, String value, HoursInWords hours) {
        if (value.isEmpty()) {
            return ui.t("campaign.unknown");
        }
        return switch (column) {
            case "telephone" -> PhoneText.inPairs(value);
            case "horaires" -> hours.tell(value, ui.locale());
            case "courriels", "site_web", "services" ->
                Arrays.stream(value.split("\\|", -1)).map(String::strip).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private String weekday(LocalDate day) {
        return Dates.weekday(day, ui.locale());
    }
}
