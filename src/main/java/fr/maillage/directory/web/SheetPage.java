package fr.maillage.directory.web;

import fr.maillage.design.Link;
import fr.maillage.design.OpeningDay;
import fr.maillage.directory.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place's sheet, in words.
 *
 * @param kind what kind of house it is; null when unsaid
 * @param state open or closed now, in words; null when nothing is known
 * @param open whether it is surely open now
 * @param doubt why the reader should call first; null when there is no reason
 * @param days the next seven days; empty when the hours could not be understood
 * @param rules hours that change from week to week, in words; null when every week is alike
 * @param rawHours hours as given, when they are not in the syntax: shown beside what was understood
 * @param far distance from where the reader said they are, with times on foot and by bicycle; null when they did not say
 * @param carless ways to come or be helped without a car
 * @param map trusted SVG
 * @param qr trusted SVG
 * @param jsonLd trusted JSON, safe inside a script element
 * @param fresh who last looked at the sheet, or that nobody did; null when another doubt says enough
 * @param stops of a stop of a unit: the unit's other stops; null for most
 * @param panels what other modules have there
 * @param source where the data come from, and how old they are
 */
public record SheetPage(
        String name,
        String path,
        @Nullable String kind,
        String communeName,
        List<Link> crumbs,
        @Nullable String phone,
        @Nullable String state,
        boolean open,
        @Nullable String doubt,
        List<OpeningDay> days,
        @Nullable String rules,
        @Nullable String rawHours,
        List<String> helps,
        List<String> summary,
        List<String> forWhom,
        List<String> adapted,
        List<String> costs,
        List<String> access,
        List<String> support,
        List<String> address,
        @Nullable String addressNote,
        @Nullable String far,
        List<String> carless,
        @Nullable String transportPhone,
        List<Link> links,
        List<String> labels,
        @Nullable String organisation,
        @Nullable String map,
        List<PlaceView> near,
        List<String> source,
        String reportUrl,
        String shortUrl,
        String qr,
        String jsonLd,
        @Nullable String fresh,
        @Nullable StopsView stops,
        List<Panel> panels) {}
