package fr.maillage.directory.domain.unit;

import fr.maillage.directory.domain.unit.UnitReason.Kind;
import fr.maillage.shared.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which places of one source look like the stops of one bus: they move or bear the name of a vehicle, are called alike once
 * communes and stops are taken out of their names, and share a telephone, a site or an organisation. At least three of them, in
 * at least two communes. A person always decides.
 */
public final class UnitRule {

    /** Fewer are not proposed. */
    public static final int LEAST_STOPS = 3;

    private static final int LEAST_COMMUNES = 2;

    /**
     * What people said before.
     *
     * @param keys sets that are no unit
     * @param sets the places of those sets, as they were
     * @param aside places that are nobody’s stop
     */
    public record Refused(Set<String> keys, List<Set<UUID>> sets, Set<UUID> aside) {

        /** Nobody has said anything. */
        public static final Refused NOTHING = new Refused(Set.of(), List.of(), Set.of());
    }

    private record Named(SeenStop stop, StopName name) {}

    private record Shared(Kind kind, String value) {}

    private UnitRule() {}

    /** What is to be proposed, the largest sets first; a place is in one proposal at most. */
    public static List<UnitProposal> propose(Collection<SeenStop> places, Refused refused) {
        Map<String, List<Named>> alike = new TreeMap<>();
        for (SeenStop place : places) {
            StopName name = StopName.of(place.name(), place.communeName());
            if (!refused.aside().contains(place.id())
                    && !name.plain().isEmpty()
                    && (place.itinerant() || name.vehicle())) {
                alike.computeIfAbsent(place.source() + "|" + name.plain(), _ -> new ArrayList<>())
                        .add(new Named(place, name));
            }
        }
        return alike.entrySet().stream()
                .flatMap(entry -> together(entry.getValue()).stream()
                        .flatMap(group -> Stream.ofNullable(proposal(entry.getKey(), group))))
                .filter(proposal -> proposal.unit() != null || !isRefused(proposal, refused))
                .sorted(Comparator.<UnitProposal>comparingInt(
                                proposal -> -proposal.stops().size())
                        .thenComparing(UnitProposal::key))
                .toList();
    }

    private static boolean isRefused(UnitProposal proposal, Refused refused) {
        Set<UUID> ids = proposal.stops().stream().map(SeenStop::id).collect(Collectors.toSet());
        return refused.keys().contains(proposal.key())
                || refused.sets().stream().anyMatch(set -> set.containsAll(ids));
    }

    /** Splits places of one name into those that hang together by something they share. */
    private static Collection<List<Named>> together(List<Named> places) {
        int[] head = new int[places.size()];
        Map<Shared, Integer> first = new HashMap<>();
        for (int i = 0; i < head.length; i++) {
            head[i] = i;
            for (Shared shared : shared(places.get(i).stop())) {
                Integer other = first.putIfAbsent(shared, i);
                if (other != null) {
                    head[find(head, i)] = find(head, other);
                }
            }
        }
        Map<Integer, List<Named>> groups = new LinkedHashMap<>();
        for (int i = 0; i < head.length; i++) {
            groups.computeIfAbsent(find(head, i), _ -> new ArrayList<>()).add(places.get(i));
        }
        return groups.values();
    }

    private static int find(int[] head, int of) {
        int at = of;
        while (head[at] != at) {
            at = head[at];
        }
        return at;
    }

    private static List<Shared> shared(SeenStop stop) {
        List<Shared> shared = new ArrayList<>();
        if (stop.phone() != null && !stop.phone().isBlank()) {
            shared.add(new Shared(Kind.PHONE, stop.phone()));
        }
        stop.websites().forEach(site -> shared.add(new Shared(Kind.WEBSITE, site(site))));
        if (!stop.parent().isBlank()) {
            shared.add(new Shared(Kind.PARENT, PlainText.of(stop.parent())));
        }
        return shared;
    }

    private static String site(String address) {
        return address.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/+$", "");
    }

    private static @Nullable UnitProposal proposal(String alike, List<Named> group) {
        long communes =
                group.stream().map(one -> commune(one.stop())).distinct().count();
        Set<UUID> units = new HashSet<>();
        group.stream().map(one -> one.stop().unit()).filter(Objects::nonNull).forEach(units::add);
        List<SeenStop> stops = group.stream()
                .map(Named::stop)
                .filter(stop -> stop.unit() == null)
                .sorted(Comparator.<SeenStop, String>comparing(stop -> PlainText.of(stop.communeName()))
                        .thenComparing(SeenStop::name)
                        .thenComparing(SeenStop::id))
                .toList();
        if (group.size() < LEAST_STOPS || communes < LEAST_COMMUNES || units.size() > 1 || stops.isEmpty()) {
            return null;
        }
        Map<Shared, Long> counts = group.stream()
                .flatMap(one -> shared(one.stop()).stream().distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String title = title(group);
        List<UnitReason> reasons = reasons(group, counts, title, (int) communes);
        Shared strongest = counts.entrySet().stream()
                .min(Comparator.<Map.Entry<Shared, Long>>comparingLong(entry -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().kind())
                        .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey)
                .orElseThrow();
        return new UnitProposal(
                alike + "|" + UUID.nameUUIDFromBytes(strongest.toString().getBytes(StandardCharsets.UTF_8)),
                units.isEmpty() ? null : units.iterator().next(),
                title,
                stops,
                reasons);
    }

    private static String commune(SeenStop stop) {
        return stop.communeCode() == null ? PlainText.of(stop.communeName()) : stop.communeCode();
    }

    /** The commonest spelling; of several, the first in the order of letters. */
    private static String title(List<Named> group) {
        return group.stream()
                .collect(Collectors.groupingBy(one -> one.name().title(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static List<UnitReason> reasons(List<Named> group, Map<Shared, Long> counts, String title, int communes) {
        List<UnitReason> reasons = new ArrayList<>();
        reasons.add(new UnitReason(Kind.NAME, title, group.size()));
        for (Kind kind : List.of(Kind.PHONE, Kind.WEBSITE, Kind.PARENT)) {
            counts.entrySet().stream()
                    .filter(entry -> entry.getKey().kind() == kind && entry.getValue() > 1)
                    .max(Map.Entry.<Shared, Long>comparingByValue()
                            .thenComparing(entry -> entry.getKey().value()))
                    .ifPresent(entry -> reasons.add(new UnitReason(
                            kind,
                            shown(kind, entry.getKey().value(), group),
                            entry.getValue().intValue())));
        }
        count(
                reasons,
                Kind.ITINERANT,
                group.stream().filter(one -> one.stop().itinerant()).count());
        count(
                reasons,
                Kind.VEHICLE,
                group.stream().filter(one -> one.name().vehicle()).count());
        count(reasons, Kind.COMMUNES, communes);
        return reasons;
    }

    private static void count(List<UnitReason> reasons, Kind kind, long count) {
        if (count > 0) {
            reasons.add(new UnitReason(kind, "", (int) count));
        }
    }

    /** Organisations are compared in plain words, and shown as most of the places spell them. */
    private static String shown(Kind kind, String value, List<Named> group) {
        if (kind != Kind.PARENT) {
            return value;
        }
        Map<String, Long> spellings = group.stream()
                .map(one -> one.stop().parent())
                .filter(parent -> PlainText.of(parent).equals(value))
                .collect(Collectors.groupingBy(parent -> parent, Collectors.counting()));
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(value);
    }
}
