package fr.maillage.territory.domain;

import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the commune that a row of somebody's file means, out of a code, a name and a postal code of which any may be missing or wrong. */
public final class CommuneMatching {

    private static final Pattern ARRONDISSEMENT = Pattern.compile("\\d{1,2}(e|er|eme|ème)?|arrondissement");

    private final Gazetteer gazetteer;
    private final WhereReading reading;

    public CommuneMatching(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.reading = new WhereReading(gazetteer);
    }

    /**
     * The commune, or empty when nothing says it or two could be meant. A known INSEE code decides, unless the name and the
     * postal code agree on another commune (files put postal codes into the INSEE column).
     */
    public Optional<Commune> match(@Nullable String insee, @Nullable String name, @Nullable String postalCode) {
        List<String> words = words(name);
        String postal = postal(postalCode);
        Optional<Commune> byCode =
                CommuneCode.read(insee).map(CommuneMatching::ofArrondissement).flatMap(gazetteer::find);
        if (byCode.isPresent() && (words.isEmpty() || isNamed(byCode.get(), words))) {
            return byCode;
        }
        Optional<Commune> byPostalAndName = words.isEmpty()
                ? Optional.empty()
                : only(gazetteer.withPostalCode(postal).stream()
                        .filter(c -> isNamed(c, words))
                        .toList());
        if (byPostalAndName.isPresent()) {
            return byPostalAndName;
        }
        return byCode.isPresent() ? byCode : byPostalOrName(postal, words);
    }

    private Optional<Commune> byPostalOrName(String postal, List<String> words) {
        List<Commune> holders = gazetteer.withPostalCode(postal);
        if (words.isEmpty()) {
            return only(holders);
        }
        if (holders.isEmpty()) {
            List<Commune> named = gazetteer.named(words);
            return postal.isEmpty()
                    ? only(named)
                    : only(named.stream()
                            .filter(c -> postal.startsWith(c.departement().substring(0, 2)) || isCorsican(c, postal))
                            .toList());
        }
        return reading.bestNamed(holders, words).or(() -> only(holders));
    }

    private static boolean isCorsican(Commune commune, String postal) {
        return postal.startsWith("20") && commune.departement().startsWith("2");
    }

    private boolean isNamed(Commune commune, List<String> words) {
        return gazetteer.forms(commune).key().equals(CommuneNames.joined(CommuneNames.withoutArticle(words)));
    }

    private static Optional<Commune> only(List<Commune> communes) {
        return communes.size() == 1 ? Optional.of(communes.getFirst()) : Optional.empty();
    }

    private static List<String> words(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        List<String> words = CommuneNames.words(name.substring(0, Math.min(name.length(), 100)));
        while (words.size() > 1 && ARRONDISSEMENT.matcher(words.getLast()).matches()) {
            words = words.subList(0, words.size() - 1);
        }
        return words;
    }

    private static String postal(@Nullable String given) {
        String digits = given == null
                ? ""
                : given.substring(0, Math.min(given.length(), 20)).replaceAll("[ .]", "");
        return digits.matches("\\d{4}") ? "0" + digits : digits;
    }

    /** Paris, Lyon and Marseille have codes for their arrondissements, which are no communes. */
    private static CommuneCode ofArrondissement(CommuneCode code) {
        String value = code.value();
        return switch (value.substring(0, 3)) {
            case "751" -> new CommuneCode("75056");
            case "693" ->
                value.compareTo("69380") > 0 && value.compareTo("69390") < 0 ? new CommuneCode("69123") : code;
            case "132" ->
                value.compareTo("13200") > 0 && value.compareTo("13217") < 0 ? new CommuneCode("13055") : code;
            default -> code;
        };
    }
}
