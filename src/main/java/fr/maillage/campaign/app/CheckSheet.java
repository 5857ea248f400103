package fr.maillage.campaign.app;

import fr.maillage.campaign.domain.Answer;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.Outcome;
import fr.maillage.directory.PlaceUpkeep;
import fr.maillage.directory.PlaceUpkeep.CheckedBy;
import fr.maillage.directory.PlaceUpkeep.Proposal;
import fr.maillage.directory.PlaceUpkeep.Proposed;
import fr.maillage.directory.PlaceUpkeep.SheetState;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody found in front of a place, whether they tell it on a page or somebody types it from paper. The same told twice
 * counts once; two people at the same sheet wait for one another.
 */
@Service
public class CheckSheet {

    private final PlaceUpkeep upkeep;
    private final Answers answers;

    CheckSheet(PlaceUpkeep upkeep, Answers answers) {
        this.upkeep = upkeep;
        this.answers = answers;
    }

    /**
     * Who went, and when.
     *
     * @param day must be of the campaign
     * @param participant a first name; empty for nobody
     */
    public record Visit(LocalDate day, String participant) {}

    /** What became of it. */
    public sealed interface Checked {

        /** It counts. */
        record Counted() implements Checked {}

        /** Somebody had said so before. */
        record Already() implements Checked {}

        /** The day is not of the campaign. */
        record NotThatDay() implements Checked {}

        /** It changes nothing on the sheet. */
        record NothingNew() implements Checked {}

        /** The sheet is not shown any more. */
        record Gone() implements Checked {}

        /**
         * Some values cannot be understood.
         *
         * @param wrong column of the standard and message key
         */
        record Refused(Map<String, String> wrong) implements Checked {}
    }

    /** « Tout est juste ». */
    @Transactional
    public Checked right(Campaign campaign, SheetState sheet, Visit visit) {
        if (!campaign.isOn(visit.day())) {
            return new Checked.NotThatDay();
        }
        answers.takeTurn(campaign, sheet.id());
        if (!answers.put(campaign, answer(sheet, Outcome.RIGHT, visit))) {
            return new Checked.Already();
        }
        if (!upkeep.check(sheet.id(), CheckedBy.CAMPAIGN, visit.participant())) {
            answers.remove(campaign, sheet.id());
            return new Checked.Gone();
        }
        return new Checked.Counted();
    }

    /**
     * « Quelque chose ne va pas ».
     *
     * @param cells columns of the standard that change
     */
    @Transactional
    public Checked wrong(Campaign campaign, SheetState sheet, Map<String, String> cells, String remark, Visit visit) {
        String said = sheet.id().value() + "\n" + new TreeMap<>(cells) + "\n" + remark;
        Proposal proposal = new Proposal(sheet.id(), cells, remark, visit.participant(), "", campaign.origin());
        return doubted(campaign, sheet, said, Outcome.WRONG, visit, () -> upkeep.propose(proposal));
    }

    /** « Ce lieu n’existe plus ». */
    @Transactional
    public Checked closed(Campaign campaign, SheetState sheet, String remark, Visit visit) {
        String said = sheet.id().value() + "\nclosed\n" + remark;
        return doubted(
                campaign,
                sheet,
                said,
                Outcome.CLOSED,
                visit,
                () -> upkeep.proposeClosing(sheet.id(), remark, visit.participant(), campaign.origin()));
    }

    /** « Il manque un lieu ». */
    @Transactional
    public Checked missing(Campaign campaign, Map<String, String> cells, String remark, Visit visit) {
        Proposal proposal = new Proposal(null, cells, remark, visit.participant(), "", campaign.origin());
        return campaign.isOn(visit.day())
                ? once(campaign, "new\n" + new TreeMap<>(cells) + "\n" + remark, true, () -> upkeep.propose(proposal))
                : new Checked.NotThatDay();
    }

    private Checked doubted(
            Campaign campaign,
            SheetState sheet,
            String said,
            Outcome outcome,
            Visit visit,
            Supplier<Proposed> propose) {
        if (!campaign.isOn(visit.day())) {
            return new Checked.NotThatDay();
        }
        answers.takeTurn(campaign, sheet.id());
        Checked became = once(campaign, said, false, propose);
        if (became instanceof Checked.Counted) {
            answers.put(campaign, answer(sheet, outcome, visit));
        }
        return became;
    }

    private Checked once(Campaign campaign, String said, boolean newPlace, Supplier<Proposed> propose) {
        if (!answers.receive(campaign, said, newPlace)) {
            return new Checked.Already();
        }
        Proposed became = propose.get();
        if (!(became instanceof Proposed.Waiting)) {
            answers.forget(campaign, said);
        }
        return switch (became) {
            case Proposed.Waiting ignored -> new Checked.Counted();
            case Proposed.NothingNew ignored -> new Checked.NothingNew();
            case Proposed.Refused refused -> new Checked.Refused(refused.wrong());
            case Proposed.Gone ignored -> new Checked.Gone();
        };
    }

    private static Answer answer(SheetState sheet, Outcome outcome, Visit visit) {
        return new Answer(sheet.id(), sheet.commune(), outcome, visit.day(), visit.participant());
    }
}
