package fr.maillage.directory.domain.quality;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a sheet is counted by, and how much: the only place that says so. The points add up to 100, so that the sum is a
 * percentage. What somebody needs to get help weighs most: what is done there, when it is open, how to call, where it is.
 * What a place may well not have (a label, a national scheme, an audience of its own) does not count.
 *
 * <p>The last number is its bit in {@code place_desk.filled}: never given to another.
 */
public enum CountedField {
    /** Column {@code services}: at least one. */
    SERVICES("services", 20, 0),
    /** Column {@code horaires}: any text; whether it is understood is another matter. */
    HOURS("horaires", 20, 1),
    /** Column {@code telephone}. */
    PHONE("telephone", 15, 2),
    /** Column {@code adresse}: a street, or a place name. */
    STREET("adresse", 10, 3),
    /** Columns {@code latitude} and {@code longitude}: a point of its own, not the commune’s. */
    POINT("position", 10, 4),
    /** Columns {@code courriels} and {@code site_web}: one of them. */
    WEB("courriels", 5, 5),
    /** Column {@code presentation_resume} or {@code presentation_detail}. */
    SUMMARY("presentation", 5, 6),
    /** Column {@code frais_a_charge}. */
    COSTS("frais", 5, 7),
    /** Column {@code modalites_acces}. */
    ACCESS("acces", 5, 8),
    /** Column {@code modalites_accompagnement}. */
    SUPPORT("accompagnement", 5, 9);

    /** Sheets below this many points deserve somebody’s time. */
    public static final int ENOUGH = 60;

    private final String word;
    private final int points;
    private final int place;

    CountedField(String word, int points, int place) {
        this.word = word;
        this.points = points;
        this.place = place;
    }

    /** As it stands in addresses. */
    public String word() {
        return word;
    }

    /** Of 100. */
    public int points() {
        return points;
    }

    /** Its bit in {@code place_desk.filled}. */
    public int bit() {
        return 1 << place;
    }

    /** The field of that word. */
    public static Optional<CountedField> find(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
