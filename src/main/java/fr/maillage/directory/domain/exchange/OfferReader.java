package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.AccessMode;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Cost;
import fr.maillage.directory.Itinerancy;
import fr.maillage.directory.Label;
import fr.maillage.directory.Offer;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.Typology;
import fr.maillage.shared.PlainText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a place offers; a word that no list knows is dropped and reported, save where it can stay as another label. */
final class OfferReader {

    private static final int MOST_LABELS = 50;
    private static final int LONGEST_LABEL = 200;
    private static final String UNKNOWN = "mot inconnu du standard : ignoré";

    private final Map<StandardField, String> cells;
    private final Doubts doubts;
    private final Set<Service> services = EnumSet.noneOf(Service.class);
    private final Set<Audience> audiences = EnumSet.noneOf(Audience.class);
    private final Set<SpecificCare> cares = EnumSet.noneOf(SpecificCare.class);
    private final Set<Cost> costs = EnumSet.noneOf(Cost.class);
    private final Set<Programme> programmes = EnumSet.noneOf(Programme.class);
    private final Set<Label> labels = EnumSet.noneOf(Label.class);
    private final Set<String> otherLabels = new LinkedHashSet<>();

    OfferReader(Map<StandardField, String> cells, Doubts doubts) {
        this.cells = cells;
        this.doubts = doubts;
    }

    Offer read() {
        services.addAll(terms(Service.class, StandardField.SERVICES));
        readAudiences();
        readCosts();
        readLabels();
        return new Offer(
                Collections.unmodifiableSet(services),
                Collections.unmodifiableSet(audiences),
                Collections.unmodifiableSet(cares),
                Collections.unmodifiableSet(costs),
                Collections.unmodifiableSet(programmes),
                Collections.unmodifiableSet(labels),
                List.copyOf(otherLabels),
                terms(AccessMode.class, StandardField.ACCESS_MODES),
                terms(SupportMode.class, StandardField.SUPPORT_MODES),
                terms(Typology.class, StandardField.TYPOLOGY),
                terms(Itinerancy.class, StandardField.ITINERANCY));
    }

    private void readAudiences() {
        cares.addAll(terms(SpecificCare.class, StandardField.SPECIFIC_CARES));
        for (StandardField field : List.of(StandardField.AUDIENCES, StandardField.OLD_AUDIENCES)) {
            for (String word : words(field)) {
                if (PlainText.of(word).equals("adultes")) {
                    doubts.note(Notice.EVERYONE);
                } else if (!take(Audience.class, word, audiences) && !take(SpecificCare.class, word, cares)) {
                    doubts.add(field, word, UNKNOWN);
                }
            }
        }
    }

    private void readCosts() {
        for (String word : words(StandardField.COSTS)) {
            if (PlainText.of(word).startsWith("accepte le pass numerique")) {
                otherLabels.add("Pass numérique accepté");
                doubts.note(Notice.OLD_WORDS);
            } else if (!take(Cost.class, word, costs)) {
                doubts.add(StandardField.COSTS, word, UNKNOWN);
            }
        }
    }

    /** Programmes and labels were one list once: each word goes where it belongs today, and an unknown one stays readable. */
    private void readLabels() {
        for (StandardField field : List.of(StandardField.PROGRAMMES, StandardField.LABELS, StandardField.OLD_LABELS)) {
            for (String word : words(field)) {
                if (!take(Programme.class, word, programmes) && !take(Label.class, word, labels)) {
                    if (field != StandardField.OLD_LABELS) {
                        doubts.add(field, word, "mot inconnu du standard : gardé parmi les autres labels");
                    }
                    addOther(field, word);
                }
            }
        }
        words(StandardField.OTHER_LABELS).forEach(word -> addOther(StandardField.OTHER_LABELS, word));
    }

    private void addOther(StandardField field, String word) {
        if (word.length() > LONGEST_LABEL || otherLabels.size() >= MOST_LABELS) {
            doubts.add(field, word, "label trop long ou en trop : ignoré");
        } else {
            otherLabels.add(word);
        }
    }

    private <T extends Enum<T> & StandardTerm> Set<T> terms(Class<T> type, StandardField field) {
        Set<T> terms = EnumSet.noneOf(type);
        for (String word : words(field)) {
            if (!take(type, word, terms)) {
                doubts.add(field, word, UNKNOWN);
            }
        }
        return Collections.unmodifiableSet(terms);
    }

    private <T extends Enum<T> & StandardTerm> boolean take(Class<T> type, String word, Set<T> into) {
        return TermReader.find(type, word, doubts)
                .map(term -> {
                    into.add(term);
                    return true;
                })
                .orElse(false);
    }

    private List<String> words(StandardField field) {
        String cell = cells.get(field);
        return cell == null ? List.of() : TermReader.words(cell);
    }
}
