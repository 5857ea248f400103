package fr.maillage.needs.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What was typed so far about a need, whatever page it was typed on: each known field once, the groups of boxes as often as they were
 * ticked; nothing else, and nothing longer than it may be.
 */
public record NeedForm(Map<String, List<String>> said) {

    public static final String SERVICES = "aide";
    public static final String WORKSHOP = "atelier";
    public static final String WORDS = "mots";
    public static final String COMMUNE = "commune";

    /** One of those that what was typed may have meant; it counts instead. */
    private static final String COMMUNE_CHOSEN = "commune_choisie";

    public static final String PEOPLE = "personnes";
    public static final String AUDIENCES = "publics";
    public static final String SUITS = "quand";
    public static final String UNTIL = "avant";
    public static final String URGENCY = "urgence";
    public static final String WHY = "pourquoi";
    public static final String ROOM = "salle";
    public static final String ROOM_ADDRESS = "adresse_salle";
    public static final String TABLES = "tables";
    public static final String POWER = "prises";
    public static final String NETWORK = "reseau";
    public static final String STEP_FREE = "plain_pied";
    public static final String CHECKED_ON = "verifie_le";
    public static final String NAME = "nom";
    public static final String ROLE = "fonction";
    public static final String WAY = "moyen";
    public static final String PHONE = "telephone";
    public static final String EMAIL = "email";
    public static final String POSTAL = "adresse";
    public static final String RAISER = "qui";
    public static final String CAME_BY = "voie";
    public static final String LANGUAGE = "langue";
    public static final String KEY = "formulaire";

    /** Fields of several values. */
    private static final Set<String> SEVERAL = Set.of(SERVICES, AUDIENCES, SUITS);

    /** All fields, in the order of the pages, and how many characters each may have. */
    private static final Map<String, Integer> LONGEST = longest();

    private static final int MOST_BOXES = 20;

    /** What a browser may add when it sends a text of several lines. */
    private static final int SLACK = 200;

    private static Map<String, Integer> longest() {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put(SERVICES, 40);
        fields.put(WORKSHOP, 120);
        fields.put(WORDS, 1000);
        fields.put(COMMUNE, 100);
        fields.put(PEOPLE, 6);
        fields.put(AUDIENCES, 40);
        fields.put(SUITS, 10);
        fields.put(UNTIL, 20);
        fields.put(URGENCY, 20);
        fields.put(WHY, 500);
        fields.put(ROOM, 100);
        fields.put(ROOM_ADDRESS, 150);
        fields.put(TABLES, 6);
        fields.put(POWER, 20);
        fields.put(NETWORK, 20);
        fields.put(STEP_FREE, 10);
        fields.put(CHECKED_ON, 20);
        fields.put(NAME, 100);
        fields.put(ROLE, 80);
        fields.put(WAY, 20);
        fields.put(PHONE, 40);
        fields.put(EMAIL, 120);
        fields.put(POSTAL, 250);
        fields.put(RAISER, 20);
        fields.put(CAME_BY, 20);
        fields.put(LANGUAGE, 5);
        fields.put(KEY, 40);
        return fields;
    }

    public NeedForm {
        said = Map.copyOf(said);
    }

    /** What a request carries. */
    public static NeedForm of(MultiValueMap<String, String> sent) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (String field : LONGEST.keySet()) {
            List<String> values = new ArrayList<>();
            List<String> given = sent.get(field.equals(COMMUNE) && isChosen(sent) ? COMMUNE_CHOSEN : field);
            if (given != null) {
                given.stream()
                        .limit(MOST_BOXES)
                        .map(value -> tidy(field, value))
                        .filter(value -> !value.isEmpty())
                        .forEach(values::add);
            }
            if (!values.isEmpty()) {
                said.put(
                        field,
                        SEVERAL.contains(field) ? values.stream().distinct().toList() : List.of(values.getFirst()));
            }
        }
        return new NeedForm(said);
    }

    private static boolean isChosen(MultiValueMap<String, String> sent) {
        String chosen = sent.getFirst(COMMUNE_CHOSEN);
        return chosen != null && !chosen.isBlank();
    }

    /** A fresh one with some fields filled in. */
    public static NeedForm filled(Map<String, String> fields) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            if (!value.isEmpty()) {
                said.put(field, List.of(value));
            }
        });
        return new NeedForm(said);
    }

    private static String tidy(String field, String value) {
        String bare = value.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .replaceAll("[\u202a-\u202e\u2066-\u2069]", "") // they turn what follows around
                .strip();
        int most = LONGEST.getOrDefault(field, 0) + SLACK;
        return bare.length() <= most ? bare : bare.substring(0, most);
    }

    /** What one field says; empty when nothing. */
    public String one(String field) {
        List<String> values = said.get(field);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    /** The boxes that are ticked. */
    public Set<String> several(String field) {
        return new LinkedHashSet<>(said.getOrDefault(field, List.of()));
    }

    /** How many characters a field may have. */
    public static int longest(String field) {
        return LONGEST.getOrDefault(field, 0);
    }

    /** Whether it is longer than it may be. */
    boolean isTooLong(String field) {
        return one(field).length() > longest(field);
    }
}
