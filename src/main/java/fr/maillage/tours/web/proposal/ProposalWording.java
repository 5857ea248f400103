package fr.maillage.tours.web.proposal;

import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.Ui;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.Reason;
import fr.maillage.tours.domain.proposal.ProposalState;
import fr.maillage.tours.domain.proposal.TourProposal;
import fr.maillage.tours.domain.proposal.Wish;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Proposals in a reader's words. */
final class ProposalWording {

    private static final int METRES_IN_KM = 1_000;
    private static final int CENTS_IN_EURO = 100;
    private static final int MINUTES_IN_HOUR = 60;

    private final Ui ui;
    private final SessionWords words;
    private final Territory territory;

    ProposalWording(Ui ui, SessionWords words, Territory territory) {
        this.ui = ui;
        this.words = words;
        this.territory = territory;
    }

    Ui ui() {
        return ui;
    }

    private Locale locale() {
        return ui.locale();
    }

    /** « du lundi 4 janvier 2027 au dimanche 4 avril 2027 ». */
    String period(LocalDate first, LocalDate last) {
        return ui.t("tours.proposal.period", Dates.day(first, locale()), Dates.day(last, locale()));
    }

    String units(PlanInput input) {
        return input.vehicles().stream().map(PlanInput.Vehicle::name).collect(Collectors.joining(", "));
    }

    String state(ProposalState state) {
        return ui.t("tours.proposal.state." + state.name());
    }

    static String kind(ProposalState state) {
        return switch (state) {
            case SEARCHING, INTERRUPTED -> "doubt";
            case READY -> "plain";
            case PUBLISHED -> "good";
        };
    }

    /** « mar. 5 janv. ». */
    String shortDay(LocalDate day) {
        return words.day(day, locale());
    }

    /** The passages that stand already in a village during the plan, « jeu. 26 nov., jeu. 10 déc. »; empty when there are none. */
    String standing(PlanInput input, PlanInput.Village village) {
        return village.standing().stream()
                .filter(day -> !day.isBefore(input.first()) && !day.isAfter(input.last()))
                .map(this::shortDay)
                .collect(Collectors.joining(", "));
    }

    /** « 4 janvier 2027 ». */
    String weekOf(LocalDate monday) {
        return Dates.day(monday, locale());
    }

    /** « mardi 5 janvier 2027 ». */
    String day(LocalDate day) {
        return Dates.weekday(day, locale());
    }

    /** « 10 h – 12 h ». */
    String hours(Plan.Visit visit) {
        return words.time(visit.arrives(), locale()) + "\u00a0– " + words.time(visit.leaves(), locale());
    }

    /** « de 10 h à 12 h ». */
    String fromTo(Plan.Visit visit) {
        return ui.t(
                "tours.proposal.from-to", words.time(visit.arrives(), locale()), words.time(visit.leaves(), locale()));
    }

    String village(TourProposal proposal, String commune) {
        return proposal.findVillage(commune)
                .map(PlanInput.Village::name)
                .or(() -> territory.findCommune(new CommuneCode(commune)).map(Commune::name))
                .orElse(commune);
    }

    String unit(TourProposal proposal, UUID unit) {
        return proposal.findVehicle(unit).map(PlanInput.Vehicle::name).orElse("?");
    }

    String epci(String siren) {
        return territory.listEpcis().stream()
                .filter(one -> one.siren().siren().equals(siren))
                .map(one -> one.name())
                .findFirst()
                .orElseGet(() -> ui.t("tours.proposal.no-epci"));
    }

    /** « 12 km »; under ten with a tenth. */
    String km(double km) {
        return ui.t("tours.proposal.km", String.format(locale(), km < 10 ? "%.1f" : "%,.0f", km));
    }

    String km(long metres) {
        return km((double) metres / METRES_IN_KM);
    }

    /** « 85 € ». */
    String euros(long cents) {
        return ui.t("tours.proposal.euros", Math.round((double) cents / CENTS_IN_EURO));
    }

    /** « 2 h 30 ». */
    String duration(long minutes) {
        long hours = minutes / MINUTES_IN_HOUR;
        long rest = minutes % MINUTES_IN_HOUR;
        return hours == 0
                ? ui.t("tours.proposal.minutes", rest)
                : rest == 0
                        ? ui.t("tours.proposal.hours", hours)
                        : ui.t("tours.proposal.hours-minutes", hours, String.format(Locale.ROOT, "%02d", rest));
    }

    String limit(Limit limit) {
        return ui.t("tours.proposal.limit." + limit.name());
    }

    String reason(Reason reason) {
        return ui.t("tours.proposal.reason." + reason.name());
    }

    /** « Passer à Brenac le mardi 5 janvier, avec La Lorandine ». */
    String wish(TourProposal proposal, Wish wish) {
        String where = village(proposal, wish.commune());
        LocalDate day = wish.day();
        UUID unit = wish.unit();
        if (wish.kind() == Wish.Kind.BAN) {
            return day == null
                    ? ui.t("tours.proposal.wish.never", where)
                    : ui.t("tours.proposal.wish.not-then", where, day(day));
        }
        return day == null || unit == null
                ? ui.t("tours.proposal.wish.pin", where, day == null ? "" : day(day))
                : ui.t("tours.proposal.wish.pin-with", where, day(day), unit(proposal, unit));
    }
}
