package fr.maillage.agenda.web.find;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session's page, in words.
 *
 * @param kind « Atelier », « Permanence », « Événement »
 * @param when day and hours
 * @param startsAt as machines read it, with the offset of the place
 * @param notices what changes everything, first: cancelled, moved, over
 * @param seats seats as they are now
 * @param open whether one may come
 * @param signUp where one signs up; null when one just comes, cannot any more, or must phone
 * @param callToSignUp the number to call to sign up; null when that is not how it is done
 * @param regularly when a permanence comes back; null for what does not
 * @param series the whole series: one sentence; null when it stands alone
 * @param parts the other sessions of the series
 * @param place name, then the lines of its address
 * @param placeHref its sheet; null for a one-off place
 * @param far how far from where the reader said they are; null when they did not say
 * @param carless ways to come without a car
 * @param phone whom to ask; null when there is nobody
 * @param activity the page of the activity with all its dates
 * @param others the next dates of the same activity
 * @param calendar the session as a file for calendars
 * @param map trusted SVG
 * @param qr trusted SVG
 * @param jsonLd trusted JSON, safe inside a script element
 */
public record SessionPage(
        String name,
        String path,
        List<Link> crumbs,
        String kind,
        String when,
        String startsAt,
        List<Notice> notices,
        String seats,
        boolean open,
        @Nullable Link signUp,
        @Nullable String callToSignUp,
        @Nullable String regularly,
        @Nullable String series,
        List<SessionView> parts,
        ActivityFacts facts,
        String note,
        List<String> place,
        @Nullable String placeHref,
        @Nullable String far,
        @Nullable String carless,
        @Nullable String transportPhone,
        List<String> features,
        @Nullable String phone,
        Link activity,
        List<SessionView> others,
        String calendar,
        String map,
        String shortUrl,
        String qr,
        String jsonLd) {

    /**
     * Something to know before anything else.
     *
     * @param kind of the design's notice: {@code doubt}, {@code info}
     */
    public record Notice(String kind, String title, List<String> lines) {}
}
