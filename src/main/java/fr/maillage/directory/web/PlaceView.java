package fr.maillage.directory.web;

import fr.maillage.design.Link;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, in words.
 *
 * @param number its rank in the whole list, the same as on the map; null in lists without a map
 * @param href its page
 * @param where commune and distance: « Brénac, à 4 km »
 * @param state open or closed, in words; null when nothing is known
 * @param open whether it is surely open now
 * @param doubt whether the state should be checked by a call
 * @param phone E.164, or null
 * @param helps what it helps with, in everyday words
 * @param unit of a stop: what it is a stop of, with the address of the other ones; null for most
 */
public record PlaceView(
        @Nullable String number,
        String name,
        String href,
        String where,
        @Nullable String state,
        boolean open,
        boolean doubt,
        @Nullable String phone,
        String helps,
        @Nullable Link unit) {}
