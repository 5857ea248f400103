package fr.maillage.tours.web.unit;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit.
 *
 * @param phone as dialled; empty when there is none
 * @param hours « mardi » with « de 8 h à 18 h »
 * @param limits what it can do in a day, what it costs
 * @param away soonest first; only for those who may know
 * @param knowsAway whether whoever reads may know who is away
 * @param missed announced passages that cannot be, and why
 * @param next announced passages
 * @param activity the page of its activity in the agenda
 */
public record VehiclePage(
        String name,
        String path,
        String publicPath,
        String kind,
        String about,
        String phone,
        List<String> services,
        List<String> equipment,
        String depot,
        List<Fact> hours,
        List<Fact> limits,
        List<Member> crew,
        List<Member> gone,
        List<Away> away,
        boolean knowsAway,
        List<Missed> missed,
        List<Link> next,
        @Nullable String activity,
        boolean retired,
        boolean mayEdit) {

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    /**
     * Somebody.
     *
     * @param tasks « conduit et anime »
     * @param services what they help with; « tout ce qui se fait à bord » when nothing was ticked
     * @param left since when they are not of it any more; empty otherwise
     */
    public record Member(String name, String href, String tasks, List<String> services, boolean account, String left) {}

    /** An absence: who or what, when, why. */
    public record Away(String who, String days, String reason, String remove) {}

    /** A passage that cannot be. */
    public record Missed(String label, String href, String why) {}
}
