package fr.maillage.catalogue.app;

import fr.maillage.agenda.Feature;
import fr.maillage.shared.LatLon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of some months, in words and in the order of a catalogue: for a screen and for paper.
 *
 * @param places where anything happens, in the order of their numbers, from 1
 * @param sessions how many dates the chapters tell, each once
 */
public record Contents(
        List<Chapter> chapters, List<NumberedPlace> places, List<HelpIn> help, int sessions, int drafts) {

    /**
     * What happens in one commune, or what helps with one theme.
     *
     * @param id of its anchor
     * @param path of the page that tells the same, on the site
     */
    public record Chapter(String id, String name, String path, List<Offer> offers) {}

    /**
     * Something offered, with its dates in this chapter.
     *
     * @param id of its anchor
     * @param kind in words, empty for a workshop, which most are
     * @param level in words; empty when it does not matter
     * @param dots 0 when the level does not matter, else 1 to 3
     * @param cost in words
     * @param audience whom it is for, in words; empty for everyone
     * @param features of every date
     * @param phone in pairs, when it is not the territory's own
     * @param themes by name
     * @param together whether one signs up for all its dates at once
     */
    public record Offer(
            String id,
            String path,
            String title,
            String kind,
            String level,
            int dots,
            boolean free,
            String cost,
            String costNote,
            String audience,
            String summary,
            String outcome,
            String bring,
            List<Mark> features,
            @Nullable String phone,
            List<String> themes,
            boolean together,
            List<Day> days) {}

    /** Something that makes a date easier to come to. */
    public record Mark(Feature feature, String words) {}

    /**
     * One date.
     *
     * @param day « mercredi 25 novembre »
     * @param hours « de 14 h à 16 h »
     * @param number of its place
     * @param seats « 12 places, sur inscription »
     * @param note what is said of this date only; may be empty
     * @param commune its name
     */
    public record Day(
            String code,
            String path,
            String day,
            String hours,
            int number,
            String place,
            String address,
            String commune,
            String seats,
            boolean walkIn,
            String note,
            boolean draft) {}

    /** A place, as the map numbers it. */
    public record NumberedPlace(
            int number,
            String name,
            String address,
            String commune,
            @Nullable String path,
            LatLon at) {}

    /** Regular hours of help in one commune. */
    public record HelpIn(String id, String commune, List<Help> help) {}

    /**
     * Regular hours of help at one place.
     *
     * @param hours one line each: « Chaque mardi, de 14 h à 17 h »
     * @param phone in pairs; null when nobody can be called
     */
    public record Help(
            String title,
            String path,
            int number,
            String place,
            String address,
            List<String> hours,
            @Nullable String phone,
            boolean draft) {}
}
