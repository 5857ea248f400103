package fr.maillage.needs.web.office;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one need, and what may be done with it.
 *
 * @param code as it is shown
 * @param title what is lacking, and where
 * @param kind of the state, as {@code design/status} names it
 * @param notices what presses, in sentences
 * @param changed whether somebody changed it while a form was open
 * @param joined those that live on in it, or the one that it lives on in
 * @param joinedTo whether it is the latter
 * @param typed what the form that came back said
 */
public record NeedPage(
        String code,
        String path,
        String title,
        String state,
        String kind,
        List<String> notices,
        boolean changed,
        int version,
        List<Fact> facts,
        List<Line> sessions,
        List<Line> joined,
        boolean joinedTo,
        List<Step> steps,
        Deeds deeds,
        Map<String, String> typed,
        List<Mistake> mistakes) {

    /** One thing that is known. */
    public record Fact(String label, String value, @Nullable Link more) {}

    /** A link, and what is to be known of it. */
    public record Line(Link link, String note) {}

    /** Something that happened. */
    public record Step(String what, String when, String words) {}

    /**
     * What may be done by whoever looks.
     *
     * @param open the deed whose form is shown unfolded; empty for none
     * @param sessions that it may be planned with, nearest in time first
     * @param similar that it may be joined to
     */
    public record Deeds(
            String open,
            boolean edit,
            boolean understand,
            boolean promised,
            boolean plan,
            boolean conclude,
            List<Choice> issues,
            boolean reopen,
            boolean close,
            boolean join,
            List<Choice> sessions,
            @Nullable String newSession,
            List<Similar> similar) {

        /** Whether anything may be done. */
        public boolean any() {
            return understand || plan || conclude || reopen || close || join;
        }
    }

    /** Another need that may say the same. */
    public record Similar(String code, String path, String title, String note) {}

    /** What was typed in a field that came back, else the value it begins with. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
