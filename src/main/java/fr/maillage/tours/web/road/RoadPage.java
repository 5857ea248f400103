package fr.maillage.tours.web.road;

import fr.maillage.design.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The crew’s day.
 *
 * @param day « mercredi 25 novembre 2026 »
 * @param date as machines read it
 * @param zone in which that date is
 * @param person whoever is signed in, so that a telephone lent on sends nobody else’s words
 * @param refusal why the last word did not hold; null when it did
 * @param stages in the order of the clock
 * @param next when there is none today: the next one, in words; null when there is none either
 * @param reasons why a passage may be called off
 */
public record RoadPage(
        String day,
        String date,
        String zone,
        String person,
        @Nullable String refusal,
        List<Stage> stages,
        @Nullable String next,
        List<Choice> reasons) {

    /**
     * A passage.
     *
     * @param key names the word that its form will send
     * @param hours « de 9 h à 12 h »
     * @param commune the name of the commune
     * @param spot « place du Four »
     * @param parking where exactly; may be empty
     * @param unit its name; null when all are of one unit
     * @param state what the public reads
     * @param said when that was said; null when nothing was
     * @param good whether one may come with a light heart
     * @param over whether it was called off, after which nothing more is said
     * @param path its public page
     */
    public record Stage(
            String session,
            String key,
            String hours,
            String commune,
            String spot,
            String parking,
            @Nullable String unit,
            String state,
            @Nullable String said,
            boolean good,
            boolean over,
            String path) {}
}
