package fr.maillage.territory;

import java.util.List;

/** What was understood of a "where" as people type it. */
public sealed interface WhereAnswer {

    /** One place was meant. */
    record Found(Where where) implements WhereAnswer {}

    /**
     * Several communes could be meant; the person has to say which.
     *
     * @param asked what was typed, made safe and short
     * @param communes the perimeter's first, then the bigger; at most 8 for a name, every one of a postal code (by name then)
     */
    record Several(String asked, List<Commune> communes) implements WhereAnswer {}

    /**
     * Nothing known comes close.
     *
     * @param asked what was typed, made safe and short
     * @param suggestions the 3 least far, possibly none
     */
    record Unknown(String asked, List<Commune> suggestions) implements WhereAnswer {}

    /** Nothing was asked. */
    record Nowhere() implements WhereAnswer {}
}
