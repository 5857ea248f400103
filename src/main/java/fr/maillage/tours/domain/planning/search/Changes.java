package fr.maillage.tours.domain.planning.search;

import fr.maillage.tours.domain.planning.judge.Draft;
import fr.maillage.tours.domain.planning.judge.Ground;
import fr.maillage.tours.domain.planning.judge.Mark;
import fr.maillage.tours.domain.planning.judge.Outing;
import fr.maillage.tours.domain.planning.judge.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The kinds of changes: another village, another day, two days exchanged, some days made anew. Never breaks a limit, never lets a pin go. */
final class Changes {

    private static final int VILLAGES = 8;
    private static final int DAYS = 6;

    private final Workshop workshop;
    private final Draft draft;
    private final Ground ground;
    private final Nearness nearness;

    Changes(Workshop workshop, Draft draft) {
        this.workshop = workshop;
        this.draft = draft;
        this.ground = draft.ground();
        this.nearness = new Nearness(ground);
    }

    void draw(Random random) {
        int kind = random.nextInt(10);
        if (kind < 3) {
            otherVillage(random);
        } else if (kind < 5) {
            otherDay(random);
        } else if (kind < 6) {
            exchange(random);
        } else {
            anew(random);
        }
    }

    private Outing day(Random random) {
        return ground.outings().get(random.nextInt(ground.outings().size()));
    }

    /** Takes one stop out, or none, and sets the best of some villages drawn. */
    private void otherVillage(Random random) {
        Outing outing = day(random);
        int size = draft.route(outing).size();
        Site near =
                size == 0 ? null : draft.route(outing).get(random.nextInt(size)).site();
        int position = random.nextInt(size + 1);
        Site gone = position < size ? take(outing, position) : null;
        Site best = null;
        int at = 0;
        long most = Draft.REFUSED;
        for (int i = 0; i < VILLAGES; i++) {
            Site site = nearness.draw(near, random);
            if (!site.equals(gone)) {
                for (int p = 0; p <= draft.route(outing).size(); p++) {
                    long gain = draft.gain(outing, p, site);
                    if (gain > most) {
                        most = gain;
                        best = site;
                        at = p;
                    }
                }
            }
        }
        if (best != null) {
            workshop.add(outing, at, best);
        }
    }

    private @Nullable Site take(Outing outing, int position) {
        if (draft.route(outing).get(position).pin() != null) {
            return null;
        }
        return workshop.remove(outing, position).site();
    }

    /** Moves a stop to the best of some days drawn; where a day is full, a stop there makes room. */
    private void otherDay(Random random) {
        Outing from = day(random);
        int size = draft.route(from).size();
        if (size == 0) {
            return;
        }
        Site site = take(from, random.nextInt(size));
        if (site == null) {
            return;
        }
        Outing best = null;
        int at = 0;
        long most = Draft.REFUSED;
        for (int i = 0; i < DAYS; i++) {
            Outing to = day(random);
            for (int p = 0; p <= draft.route(to).size(); p++) {
                long gain = draft.gain(to, p, site);
                if (gain > most && to.index() != from.index()) {
                    most = gain;
                    best = to;
                    at = p;
                }
            }
        }
        if (best != null) {
            workshop.add(best, at, new Mark(site, null));
        }
    }

    /** Exchanges a stop of one day for one of another. */
    private void exchange(Random random) {
        Outing one = day(random);
        Outing two = day(random);
        int sizeOne = draft.route(one).size();
        int sizeTwo = draft.route(two).size();
        if (one.index() == two.index() || sizeOne == 0 || sizeTwo == 0) {
            return;
        }
        Site first = take(one, random.nextInt(sizeOne));
        Site second = take(two, random.nextInt(sizeTwo));
        if (first != null) {
            putBest(two, first);
        }
        if (second != null) {
            putBest(one, second);
        }
    }

    private void putBest(Outing outing, Site site) {
        long most = Draft.REFUSED;
        int at = 0;
        for (int p = 0; p <= draft.route(outing).size(); p++) {
            long gain = draft.gain(outing, p, site);
            if (gain > most) {
                most = gain;
                at = p;
            }
        }
        if (most != Draft.REFUSED) {
            workshop.add(outing, at, site);
        }
    }

    /** Empties some days and fills them again, best first. */
    private void anew(Random random) {
        List<Outing> days = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        Outing first = day(random);
        days.add(first);
        for (int i = 1; i < count; i++) {
            Outing other = day(random);
            if (days.stream().noneMatch(day -> day.index() == other.index())) {
                days.add(other);
            }
        }
        List<Site> villages = new ArrayList<>();
        for (Outing outing : days) {
            for (int p = draft.route(outing).size() - 1; p >= 0; p--) {
                Site site = take(outing, p);
                if (site != null && !villages.contains(site)) {
                    villages.add(site);
                }
            }
        }
        Site near = villages.isEmpty() ? null : villages.getFirst();
        for (int i = 0; i < 3 * VILLAGES; i++) {
            Site site = nearness.draw(near, random);
            if (!villages.contains(site)) {
                villages.add(site);
            }
        }
        fill(days, villages, random);
    }

    private void fill(List<Outing> days, List<Site> villages, Random random) {
        while (true) {
            Outing outing = null;
            Site best = null;
            int at = 0;
            double most = 0;
            for (Site site : villages) {
                for (Outing day : days) {
                    for (int p = 0; p <= draft.route(day).size(); p++) {
                        long gain = draft.gain(day, p, site);
                        if (gain > 0) {
                            double noisy = gain * (0.85 + 0.3 * random.nextDouble());
                            if (noisy > most) {
                                most = noisy;
                                best = site;
                                outing = day;
                                at = p;
                            }
                        }
                    }
                }
            }
            if (best == null || outing == null) {
                return;
            }
            workshop.add(outing, at, best);
        }
    }
}
