package fr.maillage.tours.web.proposal;

import fr.maillage.accounts.Right;
import fr.maillage.design.SeeOther;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.app.proposal.WishInProposal;
import fr.maillage.tours.app.proposal.WishInProposal.Outcome;
import fr.maillage.tours.app.proposal.WishInProposal.Wanted;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * What the coordinator wants of the next search: to keep a visit, to move it, to have one, not to have it then or ever; and to
 * take that back.
 */
@Controller
class WishController {

    private final ProposalDoor door;
    private final WishInProposal wish;

    WishController(ProposalDoor door, WishInProposal wish) {
        this.door = door;
        this.wish = wish;
    }

    @Bean
    static StaffRoutes tourWishPosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, ProposalPaths.WISHES, ProposalPaths.UNDO);
    }

    /** Fields: {@code souhait} (what), {@code commune}, {@code quand} ({@code 2027-01-05_unit}), {@code depuis} likewise for what is moved. */
    @PostMapping(ProposalPaths.WISHES)
    View add(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent) {
        TourProposal proposal = door.openToEdit(code);
        String commune = text(sent, "commune");
        When when = When.read(text(sent, "quand"));
        if (proposal.findVillage(commune).isEmpty() || (when != null && !fits(proposal, when))) {
            throw ProposalDoor.missing();
        }
        Outcome outcome = switch (text(sent, "souhait")) {
            case "garder", "passer" -> wish.pin(proposal, wanted(commune, when));
            case "deplacer" -> move(proposal, commune, When.read(text(sent, "depuis")), when);
            case "pas-alors" -> wish.ban(proposal, commune, needed(when).day());
            case "jamais" -> wish.ban(proposal, commune, null);
            default -> throw ProposalDoor.missing();
        };
        return answer(proposal, outcome, "proposition-souhait");
    }

    private Outcome move(TourProposal proposal, String commune, @Nullable When from, @Nullable When to) {
        Plan.Visit visit = ProposalDoor.visit(
                proposal,
                needed(from).day().toString(),
                commune,
                needed(from).unit().toString());
        return wish.move(proposal, visit, wanted(commune, to));
    }

    @PostMapping(ProposalPaths.UNDO)
    View undo(@PathVariable String code, @PathVariable String act) {
        TourProposal proposal = door.openToEdit(code);
        UUID which = ProposalDoor.id(act);
        if (which == null) {
            throw ProposalDoor.missing();
        }
        return answer(proposal, wish.undo(proposal, which), "proposition-repris");
    }

    private static View answer(TourProposal proposal, Outcome outcome, String done) {
        return SeeOther.to(ProposalPaths.one(proposal.code())
                + "?vue=" + DraftScreen.WISHES + "&fait="
                + (outcome == Outcome.DONE ? done : "proposition-changee"));
    }

    private static Wanted wanted(String commune, @Nullable When when) {
        return new Wanted(commune, needed(when).day(), needed(when).unit());
    }

    private static When needed(@Nullable When when) {
        if (when == null) {
            throw ProposalDoor.missing();
        }
        return when;
    }

    private static boolean fits(TourProposal proposal, When when) {
        return !when.day.isBefore(proposal.input().first())
                && !when.day.isAfter(proposal.input().last())
                && proposal.findVehicle(when.unit).isPresent();
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null ? "" : text.strip();
    }

    /** A day and a unit, as one choice of a list. */
    record When(LocalDate day, UUID unit) {

        /** Null for anything else. */
        static @Nullable When read(String text) {
            String[] parts = text.split("_", -1);
            UUID unit = parts.length == 2 ? ProposalDoor.id(parts[1]) : null;
            try {
                return unit == null ? null : new When(LocalDate.parse(parts[0]), unit);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        static String print(LocalDate day, UUID unit) {
            return day + "_" + unit;
        }
    }
}
