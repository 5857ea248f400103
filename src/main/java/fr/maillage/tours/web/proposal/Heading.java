package fr.maillage.tours.web.proposal;

/**
 * What stands at the top of each view of a proposal.
 *
 * @param dates « du … au … »
 * @param units by name
 * @param kind of the state, as {@code design/status} names it
 * @param version that forms send back
 * @param mayEdit whether the reader may change it, now that it is what it is
 */
public record Heading(
        String code,
        String name,
        String path,
        String dates,
        String units,
        String state,
        String kind,
        int version,
        boolean mayEdit,
        boolean published) {}
