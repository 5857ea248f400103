package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.Plan.Visit;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanInput.Demand;
import fr.maillage.tours.domain.planning.PlanInput.Village;
import fr.maillage.tours.domain.planning.Reason;
import fr.maillage.tours.domain.planning.TravelTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers by trying: the plan without the visit, the plan with another in its place, the plan with one more. */
public final class JudgeExplains implements Explain {

    @Override
    public Why why(PlanInput input, TravelTimes travel, Plan plan, Visit visit) {
        Ground ground = new Ground(input, travel);
        Draft draft = Drafts.read(ground, plan);
        Outing outing = ground.findOuting(visit.unit(), visit.date())
                .orElseThrow(() -> new IllegalArgumentException("The unit is not out that day: " + visit));
        int position = position(draft, outing, visit.commune());
        Site site = draft.route(outing).get(position).site();
        Map<Reason, Long> with = draft.shares();
        int metres = draft.hours(outing).metres();
        int code = Site.code(outing, draft.hours(outing).arrives(position));
        Mark gone = draft.remove(outing, position);
        Map<Reason, Long> without = draft.shares();
        List<Share> points = new ArrayList<>();
        long worth = 0;
        for (Reason reason : Reason.values()) {
            long share = with.getOrDefault(reason, 0L) - without.getOrDefault(reason, 0L);
            worth += share;
            if (share != 0) {
                points.add(new Share(reason, share));
            }
        }
        List<Demand> answered = answered(site, code, visit.date());
        Village village = site.village();
        return new Why(
                answered.stream().map(Demand::need).toList(),
                answered.stream()
                        .mapToInt(demand -> Math.max(0, demand.people()))
                        .sum(),
                isFar(village) && draft.count(site) == 0 ? Math.max(0, village.population()) : 0,
                village.helpKm(),
                village.helpName(),
                sameWeekday(plan, visit),
                metres
                        - (draft.route(outing).isEmpty()
                                ? 0
                                : draft.hours(outing).metres()),
                points,
                gone.pin() != null ? null : instead(draft, outing, site, worth));
    }

    private static int position(Draft draft, Outing outing, String commune) {
        List<Mark> route = draft.route(outing);
        for (int i = 0; i < route.size(); i++) {
            if (route.get(i).site().village().commune().equals(commune)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The plan does not go to " + commune + " on " + outing.date());
    }

    /** The needs that a visit answers at least in part: in time, and with more than a workshop wished. */
    private static List<Demand> answered(Site site, int code, LocalDate day) {
        List<Demand> answered = new ArrayList<>();
        for (int i = 0; i < site.needs().length; i++) {
            Demand demand = site.demands().get(i);
            if (site.needs()[i][code] > 0 && !demand.workshop() && !demand.isLate(day)) {
                answered.add(demand);
            }
        }
        return answered;
    }

    private static boolean isFar(Village village) {
        Double help = village.helpKm();
        return help == null || help > Points.FAR_KM;
    }

    private static int sameWeekday(Plan plan, Visit visit) {
        return (int) plan.visits().stream()
                .filter(other -> other.commune().equals(visit.commune())
                        && !other.date().equals(visit.date())
                        && other.date().getDayOfWeek() == visit.date().getDayOfWeek())
                .count();
    }

    private static @Nullable Instead instead(Draft without, Outing outing, Site but, long worth) {
        Site best = null;
        long most = 0;
        for (Site site : without.ground().sites()) {
            for (int position = 0;
                    !site.equals(but) && position <= without.route(outing).size();
                    position++) {
                long gain = without.gain(outing, position, site);
                if (gain > most) {
                    most = gain;
                    best = site;
                }
            }
        }
        return best == null ? null : new Instead(best.village().commune(), worth - most);
    }

    @Override
    public WhyNot whyNot(PlanInput input, TravelTimes travel, Plan plan, String commune) {
        Ground ground = new Ground(input, travel);
        Site site = ground.findSite(commune).orElse(null);
        if (site == null) {
            return new WhyNot(Limit.UNKNOWN, null, null, null, 0);
        }
        Draft draft = Drafts.read(ground, plan);
        Best best = Best.of(draft, site, ground.outings());
        Site displaced = null;
        for (Outing outing : ground.outings()) {
            for (int position = 0; position < draft.route(outing).size(); position++) {
                if (draft.route(outing).get(position).pin() == null) {
                    Best other = replaced(draft, outing, position, site);
                    if (other.outing() != null && other.limit() == null && other.isBetterThan(best)) {
                        best = other;
                        displaced = draft.route(outing).get(position).site();
                    }
                }
            }
        }
        Outing outing = best.outing();
        if (outing == null) {
            return new WhyNot(Limit.AWAY, null, null, null, 0);
        }
        return new WhyNot(
                best.limit(),
                outing.date(),
                outing.vehicle().unit(),
                best.limit() == null && displaced != null ? displaced.village().commune() : null,
                best.limit() == null ? -best.gain() : 0);
    }

    /** The plan with the village where another stop is now. */
    private static Best replaced(Draft draft, Outing outing, int position, Site site) {
        List<Mark> before = List.copyOf(draft.route(outing));
        if (before.get(position).site().equals(site) || !draft.ground().allows(site, outing)) {
            return new Best(null, 0, Draft.REFUSED, null);
        }
        long worth = draft.loss(outing, position);
        draft.remove(outing, position);
        Best best = Best.of(draft, site, List.of(outing));
        draft.set(outing, before);
        return best.limit() == null && best.outing() != null
                ? new Best(best.outing(), best.position(), best.gain() - worth, null)
                : best;
    }
}
