package fr.maillage.territory.domain;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every commune this instance knows, held in memory and found by code, postal code, name and point. Never changes once made. */
public final class Gazetteer {

    /** What comes first when several communes are shown: those served, then the bigger, then by name. */
    static final Comparator<Commune> SERVED_THEN_BIGGER = Comparator.comparing((Commune c) -> !c.inPerimeter())
            .thenComparingInt(c -> -c.population())
            .thenComparing(Commune::name)
            .thenComparing(Commune::code);

    private final List<Commune> communes;
    private final Map<CommuneCode, NamedCommune> byCode = new HashMap<>();
    private final Map<String, List<Commune>> byPostalCode = new HashMap<>();
    private final NavigableMap<String, List<NamedCommune>> byKey = new TreeMap<>();
    private final List<NamedCommune> named = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable TrigramIndex trigrams;

    public Gazetteer(List<Commune> communes) {
        this.communes = List.copyOf(communes);
        for (Commune commune : communes) {
            NamedCommune one = NamedCommune.of(commune);
            named.add(one);
            byCode.put(commune.code(), one);
            byKey.computeIfAbsent(one.key(), k -> new ArrayList<>(1)).add(one);
            commune.postalCodes()
                    .forEach(p -> byPostalCode
                            .computeIfAbsent(p, k -> new ArrayList<>(4))
                            .add(commune));
        }
    }

    /** All of them, in the order given. */
    public List<Commune> communes() {
        return communes;
    }

    /** The commune of that code. */
    public Optional<Commune> find(CommuneCode code) {
        return Optional.ofNullable(byCode.get(code)).map(NamedCommune::commune);
    }

    /** The commune whose centre is nearest, if one lies within {@code metres}. */
    public Optional<Commune> nearest(LatLon point, double metres) {
        double degrees = metres / 111_000;
        return communes.stream()
                .filter(c -> Math.abs(c.centre().lat() - point.lat()) <= degrees)
                .map(c -> Map.entry(point.distanceMetres(c.centre()), c))
                .filter(e -> e.getKey() <= metres)
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    /** Those with that postal code, possibly none. */
    List<Commune> withPostalCode(String postalCode) {
        return byPostalCode.getOrDefault(postalCode, List.of());
    }

    /** Postal codes known, to suggest a neighbouring one. */
    Map<String, List<Commune>> postalCodes() {
        return byPostalCode;
    }

    /**
     * Those of that name. Served ones hide the others; then those with the very article that was written hide the others.
     */
    List<Commune> named(List<String> words) {
        String full = CommuneNames.joined(words);
        List<NamedCommune> same =
                byKey.getOrDefault(CommuneNames.joined(CommuneNames.withoutArticle(words)), List.of());
        List<NamedCommune> served = preferring(same, n -> n.commune().inPerimeter());
        return communesOf(preferring(served, n -> n.full().equals(full)));
    }

    private static <T> List<T> preferring(List<T> all, Predicate<T> preferred) {
        List<T> some = all.stream().filter(preferred).toList();
        return some.isEmpty() ? all : some;
    }

    /** Those whose name, without article, starts like that. */
    List<Commune> startingLike(List<String> words) {
        String start = CommuneNames.joined(CommuneNames.withoutArticle(words));
        return communesOf(byKey.subMap(start, true, start + Character.MAX_VALUE, false).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    /** Those whose name has all these words, and one that starts like the last. */
    List<Commune> withWords(List<String> words, String start) {
        return communesOf(named.stream()
                .filter(n -> n.full().contains(start))
                .filter(n -> n.words().containsAll(words) && n.words().stream().anyMatch(w -> w.startsWith(start)))
                .toList());
    }

    /** The forms of a commune's name. */
    NamedCommune forms(Commune commune) {
        NamedCommune one = byCode.get(commune.code());
        return one != null ? one : NamedCommune.of(commune);
    }

    /**
     * About twice {@code limit} communes whose names look or sound like that, to be judged by {@link NameLikeness}; for a
     * short name, which one mistake changes wholly, every name of about its length or sound.
     */
    List<NamedCommune> lookingLike(NameLikeness likeness, int limit) {
        if (likeness.isShort()) {
            return named.stream()
                    .filter(n -> Math.abs(n.key().length() - likeness.key().length()) <= 1
                            || Math.abs(n.sound().length() - likeness.sound().length()) <= 1)
                    .toList();
        }
        TrigramIndex index = index();
        return Stream.of(likeness.key(), likeness.sound())
                .flatMap(text -> index.closest(text, limit).stream())
                .map(i -> named.get(i / 2))
                .distinct()
                .toList();
    }

    /** Two texts a commune: its key and its sound. Made at the first misspelt name, not before. */
    private TrigramIndex index() {
        TrigramIndex made = trigrams;
        if (made == null) {
            lock.lock();
            try {
                made = trigrams;
                if (made == null) {
                    made = new TrigramIndex(named.stream()
                            .flatMap(n -> Stream.of(n.key(), n.sound()))
                            .toList());
                    trigrams = made;
                }
            } finally {
                lock.unlock();
            }
        }
        return made;
    }

    private static List<Commune> communesOf(List<NamedCommune> named) {
        return named.stream().map(NamedCommune::commune).toList();
    }
}
