package fr.maillage.territory.domain;

import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Where;
import fr.maillage.territory.WhereAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Understands a commune named by people: first what is exact, then beginnings, then single words, then what looks or sounds
 * alike, and at last a name somewhere inside an address.
 */
public final class WhereReading {

    private static final int MOST_CHOICES = 8;
    private static final int MOST_SUGGESTIONS = 3;
    private static final int CANDIDATES = 150;
    private static final Set<String> SMALL_WORDS = Set.of(
            "le", "la", "les", "l", "de", "du", "des", "d", "sur", "sous", "en", "a", "au", "aux", "et", "pres",
            "vers");

    /** A name this alike is taken, if the next one is clearly less so. Found by trying misspelt names of two real départements. */
    private static final double ALIKE = 0.7;

    private static final double DOUBTFUL = 0.58;
    private static final double CLEARLY = 0.06;
    private static final double SERVED_BONUS = 0.06;

    private final Gazetteer gazetteer;

    public WhereReading(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Reads a question that is neither blank nor a point. */
    public WhereAnswer read(WhereQuestion question) {
        String code = question.code();
        if (code == null) {
            return readName(question, question.words());
        }
        List<Commune> holders = gazetteer.withPostalCode(code);
        if (holders.isEmpty()) {
            return readUnknownCode(question, code);
        }
        if (!question.words().isEmpty()) {
            Optional<Commune> named = bestNamed(holders, question.words());
            if (named.isPresent()) {
                return found(named.get().label(code), named.get());
            }
            List<Commune> elsewhere = gazetteer.named(question.words());
            if (elsewhere.size() == 1) {
                return found(elsewhere.getFirst());
            }
        }
        return holders.size() == 1
                ? found(holders.getFirst().label(code), holders.getFirst())
                : new WhereAnswer.Several(question.asked(), servedThenByName(holders));
    }

    /** The one of a few communes whose name the words are, mistakes allowed. */
    Optional<Commune> bestNamed(List<Commune> few, List<String> words) {
        NameLikeness likeness = new NameLikeness(words);
        List<Scored> scored = scored(few.stream().map(gazetteer::forms).toList(), likeness);
        if (scored.isEmpty() || scored.getFirst().score() < DOUBTFUL) {
            return inside(words, few);
        }
        boolean clear = scored.size() == 1
                || scored.getFirst().score() - scored.get(1).score() > CLEARLY / 2
                || scored.getFirst().score() >= 1;
        return clear ? Optional.of(scored.getFirst().commune()) : Optional.empty();
    }

    /** A code that is nobody's postal code: an INSEE code, that of a large user (« cedex ») beside a name, or a mistake. */
    private WhereAnswer readUnknownCode(WhereQuestion question, String code) {
        Optional<Commune> byInsee = CommuneCode.read(code).flatMap(gazetteer::find);
        if (byInsee.isPresent()) {
            return found(byInsee.get());
        }
        return question.words().isEmpty()
                ? new WhereAnswer.Unknown(question.asked(), nearestPostalCodes(code))
                : readName(question, question.words());
    }

    private WhereAnswer readName(WhereQuestion question, List<String> words) {
        if (words.isEmpty()) {
            return new WhereAnswer.Unknown(question.asked(), List.of());
        }
        String key = CommuneNames.joined(CommuneNames.withoutArticle(words));
        return answer(question, gazetteer.named(words))
                .or(() -> inDepartement(words).map(this::found))
                .or(() -> key.length() < 3
                        ? several(question, gazetteer.startingLike(words))
                        : answer(question, startingOrOneMistakeAway(words)))
                .or(() -> answer(question, withSameWords(words)))
                .orElseGet(() -> readMisspelt(question, words));
    }

    /** « Vichy 03 », « Vichy (03) »: the number of the département behind the name. */
    private Optional<Commune> inDepartement(List<String> words) {
        String last = words.getLast();
        if (words.size() < 2 || !last.matches("\\d{2,3}|2[ab]")) {
            return Optional.empty();
        }
        List<Commune> named = gazetteer.named(words.subList(0, words.size() - 1));
        List<Commune> there = named.stream()
                .filter(c -> c.departement().equalsIgnoreCase(last))
                .toList();
        return there.size() == 1
                ? Optional.of(there.getFirst())
                : named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** « Rom » begins Romagnat, but may as well be Riom with a letter lost. */
    private List<Commune> startingOrOneMistakeAway(List<String> words) {
        List<Commune> starting = gazetteer.startingLike(words);
        NameLikeness likeness = new NameLikeness(words);
        if (starting.isEmpty() || !likeness.isShort()) {
            return starting;
        }
        Stream<Commune> oneAway = gazetteer.lookingLike(likeness, CANDIDATES).stream()
                .filter(n -> likeness.of(n) >= 1 - 1.0 / likeness.key().length() - 0.01)
                .map(NamedCommune::commune);
        return Stream.concat(starting.stream(), oneAway).distinct().toList();
    }

    private List<Commune> withSameWords(List<String> words) {
        List<String> telling =
                words.stream().filter(w -> !SMALL_WORDS.contains(w)).toList();
        if (telling.isEmpty() || telling.stream().noneMatch(w -> w.length() >= 4)) {
            return List.of();
        }
        return gazetteer.withWords(telling.subList(0, telling.size() - 1), telling.getLast());
    }

    private WhereAnswer readMisspelt(WhereQuestion question, List<String> words) {
        NameLikeness likeness = new NameLikeness(words);
        List<Scored> scored = scored(gazetteer.lookingLike(likeness, CANDIDATES), likeness);
        double best = scored.isEmpty() ? 0 : scored.getFirst().score();
        List<Scored> close =
                scored.stream().filter(s -> best - s.score() <= CLEARLY).toList();
        if (best >= ALIKE && close.size() == 1) {
            return found(close.getFirst().commune());
        }
        Optional<Commune> inside = inside(words, gazetteer.communes());
        if (inside.isPresent()) {
            return found(inside.get());
        }
        if (best >= DOUBTFUL && close.size() > 1) {
            return new WhereAnswer.Several(question.asked(), communes(close, MOST_CHOICES));
        }
        return new WhereAnswer.Unknown(question.asked(), communes(scored, MOST_SUGGESTIONS));
    }

    /** The longest run of words that is the name of just one of these communes: « mairie de Vichy », « 3 rue Haute, Vichy ». */
    private Optional<Commune> inside(List<String> words, List<Commune> among) {
        for (int length = Math.min(words.size(), 8); length >= 1; length--) {
            for (int from = words.size() - length; from >= 0; from--) {
                List<String> run = words.subList(from, from + length);
                if (CommuneNames.joined(CommuneNames.withoutArticle(run)).length() >= 4) {
                    List<Commune> named = gazetteer.named(run);
                    if (named.size() == 1 && among.contains(named.getFirst())) {
                        return Optional.of(named.getFirst());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Scored> scored(List<NamedCommune> candidates, NameLikeness likeness) {
        List<Scored> scored = new ArrayList<>();
        for (NamedCommune candidate : candidates) {
            double bonus = candidate.commune().inPerimeter() ? SERVED_BONUS : 0;
            scored.add(new Scored(candidate.commune(), likeness.of(candidate) + bonus));
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.score())
                .thenComparing(Scored::commune, Gazetteer.SERVED_THEN_BIGGER));
        return scored;
    }

    private record Scored(Commune commune, double score) {}

    private static List<Commune> communes(List<Scored> scored, int limit) {
        return scored.stream().limit(limit).map(Scored::commune).toList();
    }

    /** Someone who mistypes a postal code mostly mistypes its end. */
    private List<Commune> nearestPostalCodes(String code) {
        if (!code.matches("\\d{5}")) {
            return List.of();
        }
        int number = Integer.parseInt(code);
        return gazetteer.postalCodes().entrySet().stream()
                .filter(e -> e.getKey().startsWith(code.substring(0, 2)))
                .sorted(Comparator.comparingInt(e -> Math.abs(Integer.parseInt(e.getKey()) - number)))
                .flatMap(e -> e.getValue().stream().sorted(Gazetteer.SERVED_THEN_BIGGER))
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static List<Commune> servedThenByName(List<Commune> communes) {
        return communes.stream()
                .sorted(Comparator.comparing((Commune c) -> !c.inPerimeter())
                        .thenComparing(c -> CommuneNames.joined(CommuneNames.words(c.name())))
                        .thenComparing(Commune::code))
                .toList();
    }

    private Optional<WhereAnswer> answer(WhereQuestion question, List<Commune> communes) {
        return communes.size() == 1 ? Optional.of(found(communes.getFirst())) : several(question, communes);
    }

    private static Optional<WhereAnswer> several(WhereQuestion question, List<Commune> communes) {
        return communes.isEmpty()
                ? Optional.empty()
                : Optional.of(new WhereAnswer.Several(
                        question.asked(),
                        communes.stream()
                                .sorted(Gazetteer.SERVED_THEN_BIGGER)
                                .limit(MOST_CHOICES)
                                .toList()));
    }

    private WhereAnswer found(Commune commune) {
        return found(commune.label(), commune);
    }

    private static WhereAnswer found(String label, Commune commune) {
        return new WhereAnswer.Found(new Where(label, commune.centre(), commune));
    }
}
