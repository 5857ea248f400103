package fr.maillage.campaign.domain;

import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceUpkeep.SheetState;
import fr.maillage.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign has come. A sheet counts once, whoever answered; an answer counts when its day is of the campaign; and so
 * does a sheet that its place or a colleague confirmed between the same days.
 *
 * @param sheets of the directory, in its order
 * @param communes the leaderboard: the greatest share first, then the greatest number, then the code
 */
public record Progress(List<CheckedSheet> sheets, List<CommuneProgress> communes) {

    private static final Comparator<CommuneProgress> BEST_FIRST = Comparator.<CommuneProgress, Boolean>comparing(
                    one -> one.total() == 0)
            .thenComparing((one, other) ->
                    Long.compare((long) other.checked() * one.total(), (long) one.checked() * other.total()))
            .thenComparing(Comparator.comparingInt(CommuneProgress::checked).reversed());

    public Progress {
        sheets = List.copyOf(sheets);
        communes = List.copyOf(communes);
    }

    /** Counts. Sheets that are shown no more count where an answer says where they were. */
    public static Progress of(Campaign campaign, List<SheetState> shown, Collection<Answer> answers) {
        Map<PlaceId, Answer> counted = new HashMap<>();
        answers.stream().filter(one -> campaign.isOn(one.on())).forEach(one -> counted.put(one.place(), one));
        List<CheckedSheet> sheets = shown.stream()
                .map(sheet -> new CheckedSheet(sheet, outcome(campaign, sheet, counted.get(sheet.id()))))
                .toList();
        Map<CommuneCode, int[]> figures = new HashMap<>();
        campaign.communes().forEach(commune -> figures.put(commune, new int[3]));
        Set<PlaceId> seen = new HashSet<>();
        for (CheckedSheet sheet : sheets) {
            seen.add(sheet.sheet().id());
            count(figures, sheet.sheet().commune(), sheet.outcome());
        }
        counted.values().stream()
                .filter(one -> !seen.contains(one.place()))
                .forEach(one -> count(figures, one.commune(), one.outcome()));
        return new Progress(sheets, ranked(figures));
    }

    /** Sheets in all. */
    public int total() {
        return communes.stream().mapToInt(CommuneProgress::total).sum();
    }

    /** Sheets where nobody needs to go any more. */
    public int checked() {
        return communes.stream().mapToInt(CommuneProgress::checked).sum();
    }

    /** Of these, sheets with a correction or a closure. */
    public int doubted() {
        return communes.stream().mapToInt(CommuneProgress::doubted).sum();
    }

    private static Outcome outcome(Campaign campaign, SheetState sheet, @Nullable Answer answer) {
        if (answer != null) {
            return answer.outcome();
        }
        LocalDate checked = sheet.checkedOn();
        return checked != null && campaign.isOn(checked) ? Outcome.ELSEWHERE : Outcome.TO_CHECK;
    }

    private static void count(Map<CommuneCode, int[]> figures, @Nullable CommuneCode commune, Outcome outcome) {
        int[] figure = commune == null ? null : figures.get(commune);
        if (figure != null) {
            figure[0]++;
            figure[1] += outcome.isChecked() ? 1 : 0;
            figure[2] += outcome == Outcome.WRONG || outcome == Outcome.CLOSED ? 1 : 0;
        }
    }

    private static List<CommuneProgress> ranked(Map<CommuneCode, int[]> figures) {
        List<CommuneProgress> sorted = figures.entrySet().stream()
                .map(one ->
                        new CommuneProgress(one.getKey(), 0, one.getValue()[0], one.getValue()[1], one.getValue()[2]))
                .sorted(BEST_FIRST.thenComparing(CommuneProgress::commune))
                .toList();
        List<CommuneProgress> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            CommuneProgress one = sorted.get(i);
            boolean level = i > 0 && BEST_FIRST.compare(sorted.get(i - 1), one) == 0;
            int rank = one.total() == 0 ? 0 : level ? ranked.get(i - 1).rank() : i + 1;
            ranked.add(one.ranked(rank));
        }
        return ranked;
    }
}
