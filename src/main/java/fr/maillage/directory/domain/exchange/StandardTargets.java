package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.AccessMode;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Cost;
import fr.maillage.directory.Itinerancy;
import fr.maillage.directory.Label;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.Typology;
import fr.maillage.mapping.Targets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The standard as mapping files see it: its present columns, and the lists of words that some of them are closed to. */
public final class StandardTargets implements Targets {

    /** The only one: it holds nothing that changes. */
    public static final StandardTargets ALL = new StandardTargets();

    private static final Set<String> NAMES = Collections.unmodifiableSet(new LinkedHashSet<>(
            StandardField.CURRENT.stream().map(StandardField::column).toList()));

    private static final Predicate<String> LABELS = in(Programme.class).or(in(Label.class));

    private static final Map<String, Predicate<String>> LISTS = Map.of(
            StandardField.TYPOLOGY.column(), in(Typology.class),
            StandardField.ITINERANCY.column(), in(Itinerancy.class),
            StandardField.SERVICES.column(), in(Service.class),
            StandardField.AUDIENCES.column(), in(Audience.class).or(in(SpecificCare.class)),
            StandardField.SPECIFIC_CARES.column(), in(SpecificCare.class),
            StandardField.COSTS.column(), in(Cost.class),
            StandardField.PROGRAMMES.column(), LABELS,
            StandardField.LABELS.column(), LABELS,
            StandardField.ACCESS_MODES.column(), in(AccessMode.class),
            StandardField.SUPPORT_MODES.column(), in(SupportMode.class));

    private StandardTargets() {}

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public boolean accepts(String column, String word) {
        Predicate<String> list = LISTS.get(column);
        return list == null || list.test(word);
    }

    private static <T extends Enum<T> & StandardTerm> Predicate<String> in(Class<T> list) {
        return word -> TermReader.find(list, word, new Doubts(0, "")).isPresent();
    }
}
