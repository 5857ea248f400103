package fr.maillage.tours.web.proposal;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.tours.app.proposal.MakeProposal.Asked;
import fr.maillage.tours.domain.planning.PlanInput.Weights;
import fr.maillage.tours.domain.proposal.Effort;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A proposal as it is asked for.
 *
 * @param key names the form, so that sent twice it is made once; empty when it was not sent along
 * @param from {@code 2026-12-05}, or {@code 5/12/2026} where the browser has no calendar
 * @param weights what was chosen for each of {@link #WEIGHTS}, 0 to 10
 */
public record ProposalForm(
        String key,
        String name,
        String from,
        String period,
        Set<String> units,
        String minutes,
        String effort,
        Map<String, String> weights) {

    /** What may count more or less, as the fields of the form are called. */
    public static final List<String> WEIGHTS = List.of("besoins", "aide", "regularite", "equite", "route");

    static final Map<String, Integer> PERIODS = Map.of("semaine", 1, "mois", 4, "trimestre", 13);
    static final List<String> LENGTHS = List.of("60", "90", "120", "150", "180", "240");
    static final List<String> STRENGTHS = List.of("0", "2", "5", "10");

    private static final int LONGEST_NAME = 100;
    private static final int DAYS_IN_WEEK = 7;
    private static final int FARTHEST_YEARS = 30;
    private static final String USUAL = "5";
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    static ProposalForm fresh(LocalDate today, List<UUID> units) {
        return new ProposalForm(
                UUID.randomUUID().toString(),
                "",
                today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString(),
                "trimestre",
                Set.copyOf(units.stream().map(UUID::toString).toList()),
                "120",
                Effort.USUAL.name(),
                Map.of());
    }

    static ProposalForm read(MultiValueMap<String, String> sent) {
        Map<String, String> weights = new HashMap<>();
        WEIGHTS.forEach(one -> weights.put(one, text(sent, one)));
        List<@Nullable String> units = sent.getOrDefault("vehicule", List.of());
        return new ProposalForm(
                text(sent, "cle"),
                text(sent, "nom"),
                text(sent, "du"),
                text(sent, "duree"),
                Set.copyOf(units.stream().filter(Objects::nonNull).distinct().toList()),
                text(sent, "arret"),
                text(sent, "recherche"),
                weights);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** What is chosen for one of {@link #WEIGHTS}; as usual when nothing is. */
    public String weight(String field) {
        String chosen = weights.getOrDefault(field, "");
        return STRENGTHS.contains(chosen) ? chosen : USUAL;
    }

    /** Whether anything counts otherwise than usual. */
    public boolean hasOwnWeights() {
        return WEIGHTS.stream().anyMatch(field -> !weight(field).equals(USUAL));
    }

    List<Mistake> mistakes(Ui ui, List<UUID> known, LocalDate today) {
        List<Mistake> mistakes = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            mistakes.add(new Mistake("nom", ui.t("tours.proposal.form.name.wrong", LONGEST_NAME)));
        }
        Optional<LocalDate> first = day(from);
        if (first.isEmpty()) {
            mistakes.add(new Mistake("du", ui.t("tours.proposal.form.from.wrong")));
        } else if (first.get().isBefore(today)) {
            mistakes.add(new Mistake("du", ui.t("tours.proposal.form.from.past")));
        } else if (first.get().isAfter(today.plusYears(FARTHEST_YEARS))) {
            mistakes.add(new Mistake("du", ui.t("tours.proposal.form.from.far")));
        }
        if (!PERIODS.containsKey(period)) {
            mistakes.add(new Mistake("duree", ui.t("tours.proposal.form.period.wrong")));
        }
        if (chosen(known).isEmpty()) {
            mistakes.add(new Mistake("vehicule", ui.t("tours.proposal.form.units.wrong")));
        }
        return mistakes;
    }

    /** What is asked for, once nothing is wrong. */
    Asked asked(List<UUID> known) {
        LocalDate first = day(from).orElseThrow();
        return new Asked(
                name,
                first,
                first.plusDays((long) DAYS_IN_WEEK * PERIODS.getOrDefault(period, 1) - 1),
                chosen(known),
                LENGTHS.contains(minutes) ? Integer.parseInt(minutes) : 120,
                new Weights(number(0), number(1), number(2), number(3), number(4)),
                wantedEffort());
    }

    private int number(int field) {
        return Integer.parseInt(weight(WEIGHTS.get(field)));
    }

    private Effort wantedEffort() {
        for (Effort one : Effort.values()) {
            if (one.name().equals(effort)) {
                return one;
            }
        }
        return Effort.USUAL;
    }

    private List<UUID> chosen(List<UUID> known) {
        return known.stream().filter(unit -> units.contains(unit.toString())).toList();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.contains("/") ? LocalDate.parse(typed, FRENCH_DAY) : LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
