package fr.maillage.catalogue.app;

import fr.maillage.catalogue.app.Matter.Sender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One session on A4, to be read from two metres.
 *
 * @param colours trusted: the address of the few styles that carry the territory's colour
 * @param size how large the name can be set: {@code s1} for a short one to {@code s4} for a very long one
 * @param kind « Atelier gratuit », « Annulé »
 * @param facts one short line each
 * @param phone in pairs; null when there is none
 * @param qr trusted markup
 * @param address as it is typed
 * @param code to say on the telephone; empty when nobody signs up
 * @param strip trusted markup: slips to tear off; empty for none
 */
public record Poster(
        String title,
        Sender sender,
        String colours,
        String size,
        String kind,
        boolean cancelled,
        String name,
        String day,
        String hours,
        String place,
        String where,
        List<String> facts,
        @Nullable String phone,
        String qr,
        String address,
        String code,
        String strip) {}
