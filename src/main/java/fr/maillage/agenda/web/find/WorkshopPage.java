package fr.maillage.agenda.web.find;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity's page: what it is, and all its dates to come.
 *
 * @param kind « Atelier », « Permanence », « Événement »
 * @param sessions the dates to come
 * @param more how many come after those; a sentence, null when there are none
 * @param ended whether it is offered no more
 * @param phone whom to ask; null when there is nobody
 * @param duration « 2 h », « 1 h 30 »
 * @param regularly when and where a permanence comes back, a sentence a rule
 * @param qr trusted SVG
 */
public record WorkshopPage(
        String name,
        String path,
        List<Link> crumbs,
        String kind,
        ActivityFacts facts,
        String duration,
        List<String> regularly,
        List<SessionView> sessions,
        @Nullable String more,
        boolean ended,
        @Nullable String phone,
        String shortUrl,
        String qr) {}
