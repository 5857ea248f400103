package fr.maillage.directory;

import fr.maillage.territory.CommuneCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other modules may do for the truth of sheets. */
public interface PlaceUpkeep {

    /**
     * A sheet that is shown, and whether somebody has looked at it.
     *
     * @param publicName the last part of its public address
     * @param commune null when this instance does not know it
     * @param checkedOn when a person last said that it is right; null for never
     */
    record SheetState(
            PlaceId id,
            String publicName,
            String name,
            @Nullable CommuneCode commune,
            String street,
            @Nullable LocalDate checkedOn) {}

    /** Who says that a sheet is right. */
    enum CheckedBy {
        /** Somebody who works on the directory. */
        STAFF,
        /** Whoever runs the place. */
        PLACE,
        /** Somebody who went to see, during a campaign. */
        CAMPAIGN
    }

    /**
     * What somebody thinks a sheet should say.
     *
     * @param place null for a place that is not in the directory yet
     * @param cells columns of the national standard and their new values, as the standard writes them; only those that change
     * @param remark in the proposer’s own words; empty for none
     * @param name of the proposer, to answer them; empty for nobody
     * @param contact a telephone number or an e-mail address; empty for none
     * @param origin where it comes from: {@code public}, or {@code campaign:<id>}
     */
    record Proposal(
            @Nullable PlaceId place,
            Map<String, String> cells,
            String remark,
            String name,
            String contact,
            String origin) {}

    /** What became of a proposal. */
    sealed interface Proposed {

        /** Waits for a person of the territory. */
        record Waiting(UUID id) implements Proposed {}

        /** It changes nothing. */
        record NothingNew() implements Proposed {}

        /**
         * A value cannot be understood.
         *
         * @param wrong column of the standard and the message key of what is wrong with it
         */
        record Refused(Map<String, String> wrong) implements Proposed {}

        /** The place is not shown any more. */
        record Gone() implements Proposed {}
    }

    /** The sheets shown in these communes, by commune and name. */
    List<SheetState> listSheets(Collection<CommuneCode> communes);

    /** The columns of a sheet as the standard writes them; empty when the place is not shown. */
    Optional<Map<String, String>> findCells(PlaceId place);

    /** The same for several places; those that are not shown are left out. */
    Map<PlaceId, Map<String, String>> listCells(Collection<PlaceId> places);

    /** Says that a sheet is right as it stands, today; false when the place is not shown any more. In the history. */
    boolean check(PlaceId place, CheckedBy by, String name);

    /** Puts a proposal before those who may accept it. */
    Proposed propose(Proposal proposal);

    /**
     * Tells those who may remove it that a place has closed for good.
     *
     * @param remark in the words of whoever went there; empty for none
     * @param name of whoever says so; empty for nobody
     * @param origin as in {@link Proposal}
     */
    Proposed proposeClosing(PlaceId place, String remark, String name, String origin);
}
