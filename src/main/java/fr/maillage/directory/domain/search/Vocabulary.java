package fr.maillage.directory.domain.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the expressions nearest to what someone said. A word weighs by how rare it is among all expressions (inverse document
 * frequency), so that « je », « aide » or « mon » decide nothing while « pronote » does. Immutable; safe for many threads.
 */
public final class Vocabulary {

    /** An expression and how well it fits, in ]0, 1]. */
    public record Match(Expression expression, double score) {}

    /** Below this score a likeness is chance. */
    private static final double LEAST_SCORE = 0.45;

    /** Expressions this close to the best one are taken together with it. */
    private static final double AS_GOOD_AS_BEST = 0.85;

    private static final int MOST_MATCHES = 4;

    private static final Pattern NEGATION = Pattern.compile("\\bn[’e].* pas\\b|\\bsans\\b");

    private final Map<String, List<Expression>> byStem = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final double unknownWeight;

    public Vocabulary(Collection<Expression> expressions) {
        for (Expression expression : expressions) {
            expression
                    .stems()
                    .forEach(stem ->
                            byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(expression));
        }
        int size = Math.max(1, expressions.size());
        byStem.forEach((stem, list) -> weights.put(stem, Math.log(1 + (double) size / list.size())));
        // A word of no expression is most likely a name: it counts against a match, but less than a rare known word.
        unknownWeight = Math.log(1 + size / 20.0);
    }

    /**
     * The best expressions for these stems, best first; empty when nothing fits well enough.
     *
     * @param negated whether the person said that something is missing or fails. « Je n’ai pas d’ordinateur » has one
     *     meaningful word: unless they did, it would answer whoever says « ordinateur »
     */
    public List<Match> match(Set<String> said, boolean negated) {
        double saidWeight = said.stream().mapToDouble(this::weight).sum();
        Map<Expression, Double> shared = new LinkedHashMap<>();
        for (String stem : said) {
            for (Expression expression : byStem.getOrDefault(stem, List.of())) {
                shared.merge(expression, weight(stem), Double::sum);
            }
        }
        List<Match> matches = new ArrayList<>();
        shared.forEach((expression, weight) -> {
            if (!negated && isBareNegation(expression)) {
                return;
            }
            double own = expression.stems().stream().mapToDouble(this::weight).sum();
            // Having said the whole expression counts more than having said nothing else: people tell stories.
            double score = 0.65 * weight / own + 0.35 * weight / saidWeight;
            if (score >= LEAST_SCORE) {
                matches.add(new Match(expression, score));
            }
        });
        matches.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparingInt(match -> match.expression().text().length())
                .thenComparing(match -> match.expression().text()));
        if (matches.isEmpty()) {
            return List.of();
        }
        double best = matches.getFirst().score();
        return matches.stream()
                .filter(match -> match.score() >= best * AS_GOOD_AS_BEST)
                .limit(MOST_MATCHES)
                .toList();
    }

    private static boolean isBareNegation(Expression expression) {
        return expression.stems().size() == 1
                && NEGATION.matcher(expression.text()).find();
    }

    private double weight(String stem) {
        return weights.getOrDefault(stem, unknownWeight);
    }
}
