package fr.maillage.territory.domain.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Joins stretches of border end to end, each used once: a pen that is lifted less often writes a shorter path. */
final class Chains {

    private final Map<Integer, Deque<Border>> byNode = new HashMap<>();
    private final Set<Border> used = new HashSet<>();

    private Chains(List<Border> borders) {
        for (Border border : borders) {
            byNode.computeIfAbsent(border.start(), node -> new ArrayDeque<>()).add(border);
            byNode.computeIfAbsent(border.end(), node -> new ArrayDeque<>()).add(border);
        }
    }

    static List<List<Ground.Step>> of(List<Border> borders) {
        Chains chains = new Chains(borders);
        List<List<Ground.Step>> all = new ArrayList<>();
        for (Border border : borders) {
            if (chains.used.add(border)) {
                Deque<Ground.Step> chain = new ArrayDeque<>(List.of(new Ground.Step(border, false)));
                chains.walk(border.end(), step -> chain.addLast(step));
                chains.walk(border.start(), step -> chain.addFirst(new Ground.Step(step.border(), !step.backwards())));
                all.add(List.copyOf(chain));
            }
        }
        return all;
    }

    private void walk(int from, Consumer<Ground.Step> steps) {
        int node = from;
        while (true) {
            Border next = next(node);
            if (next == null) {
                return;
            }
            steps.accept(new Ground.Step(next, next.start() != node));
            node = next.start() == node ? next.end() : next.start();
        }
    }

    private @Nullable Border next(int node) {
        Deque<Border> waiting = byNode.getOrDefault(node, new ArrayDeque<>());
        while (!waiting.isEmpty()) {
            Border border = waiting.poll();
            if (used.add(border)) {
                return border;
            }
        }
        return null;
    }
}
