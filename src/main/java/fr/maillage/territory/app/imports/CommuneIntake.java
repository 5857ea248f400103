package fr.maillage.territory.app.imports;

import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.app.Departements;
import fr.maillage.territory.app.Epcis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes the features of one import, one after the other, inside the caller's transaction. Not thread-safe. */
final class CommuneIntake {

    private static final int MOST_REASONS = 20;

    private final CommuneWrites writes;
    private final Epcis epcis;
    private final Departements departements;
    private final CommuneTable table;
    private final boolean served;
    private final boolean demo;
    private final Map<CommuneCode, Integer> seen = new HashMap<>();
    private final Map<EpciCode, String> seenEpcis = new TreeMap<>(Comparator.comparing(EpciCode::siren));
    private final Set<String> seenDepartements = new TreeSet<>();
    private final List<String> rejections = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;
    private int rejected;

    /**
     * @param served whether what comes in joins the perimeter; if not, communes already known keep their place
     * @param demo whether what comes in is invented
     */
    CommuneIntake(
            CommuneWrites writes,
            Epcis epcis,
            Departements departements,
            CommuneTable table,
            boolean served,
            boolean demo) {
        this.writes = writes;
        this.epcis = epcis;
        this.departements = departements;
        this.table = table;
        this.served = served;
        this.demo = demo;
    }

    void take(Feature feature) {
        switch (CommuneDraft.read(feature, table)) {
            case CommuneDraft.Reading.Bad(String why) -> reject(feature, why);
            case CommuneDraft.Reading.Good(CommuneDraft draft) -> {
                Integer earlier = seen.putIfAbsent(draft.code(), feature.number());
                if (earlier != null) {
                    reject(feature, "le code " + draft.code().value() + " était déjà dans l’élément " + earlier);
                } else {
                    store(draft);
                }
            }
        }
    }

    private void store(CommuneDraft draft) {
        EpciCode epci = draft.epci();
        String epciName = draft.epciName() == null ? "" : draft.epciName();
        if (epci != null && !epciName.equals(seenEpcis.put(epci, epciName))) {
            epcis.save(epci, draft.epciName(), demo);
        }
        if (seenDepartements.add(draft.departement())) {
            departements.saveUnnamed(draft.departement());
        }
        switch (writes.save(draft, served, demo)) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    private void reject(Feature feature, String why) {
        rejected++;
        if (rejections.size() < MOST_REASONS) {
            String code = feature.text("code");
            String name = feature.text("nom");
            String who =
                    (code == null ? "" : " " + Texts.clean(code, 10)) + (name == null ? "" : " " + Texts.shown(name));
            rejections.add("élément " + feature.number() + who + " : " + why);
        }
    }

    IntakeCounts counts() {
        return new IntakeCounts(created, updated, unchanged, rejected, List.copyOf(rejections));
    }

    /** The communes that went in or were there already. */
    Set<CommuneCode> communes() {
        return new HashSet<>(seen.keySet());
    }

    /** Their EPCI. */
    Set<EpciCode> epcis() {
        return seenEpcis.keySet();
    }

    /** Their départements' codes. */
    Set<String> departements() {
        return seenDepartements;
    }
}
