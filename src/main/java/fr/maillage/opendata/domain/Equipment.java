package fr.maillage.opendata.domain;

import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.Typology;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place as a row of « équipements collectifs publics » (SCDL, scdl/equipements 0.1.5).
 *
 * <p>That schema numbers equipment by a nomenclature that has no digital mediation and one thousand numbers a commune.
 * {@code EQUIP_CODE} starts with 99, no family of it, and goes on with the place's own code as a number: unique, and the same
 * for ever. A place known only by its commune stands at the commune's centre, for the position must be there.
 */
public final class Equipment {

    /** The columns, in the schema's order. */
    public static final List<String> COLUMNS = List.of(
            "COLL_NOM",
            "COLL_SIRET",
            "EQUIP_UID",
            "EQUIP_THEME",
            "EQUIP_CODE",
            "EQUIP_TYPE",
            "EQUIP_NOM",
            "ADR_NUMERO",
            "ADR_NOMVOIE",
            "ADR_CODEPOSTAL",
            "ADR_COMMUNE",
            "ADR_CLE_INTEROP",
            "ERP_ID",
            "ERP_TYPE",
            "ERP_CATEGORIE",
            "EQUIP_LAT",
            "EQUIP_LONG",
            "EQUIP_OUVERTURE",
            "EQUIP_TEL",
            "EQUIP_EMAIL",
            "EQUIP_WEB");

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_COLLECTIVITY = 140;
    private static final int LONGEST_PHONE = 13;
    private static final int SHORTEST_STREET = 3;

    /** « 12 », « 12 bis », « 12/14 », « 3B »; then the street. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(\\d{1,5}(?:\\s*[/-]\\s*\\d{1,5})?)(?:\\s*(bis|ter|quater|[a-z])(?![a-zà-ÿ]))?[\\s,]+(\\D.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String WITHOUT_NUMBER = "99999";

    private static final Map<Typology, String> THEMES = new EnumMap<>(Typology.class);

    static {
        for (Typology one :
                Set.of(Typology.MUNI, Typology.EPCI, Typology.RFS, Typology.MSAP, Typology.PREF, Typology.CC)) {
            THEMES.put(one, "Equipement administratif");
        }
        THEMES.put(Typology.PAD, "Equipement de justice");
        THEMES.put(Typology.CPAM, "Equipement sanitaire");
        for (Typology one : Set.of(Typology.BIB, Typology.RELAIS_LECTURE, Typology.FABLAB)) {
            THEMES.put(one, "Equipement culturel");
        }
        for (Typology one : Set.of(Typology.E2C, Typology.OF, Typology.AFPA)) {
            THEMES.put(one, "Equipement d'enseignement");
        }
    }

    private Equipment() {}

    /**
     * The row, in the order of {@link #COLUMNS}.
     *
     * @param collectivity whose territory it is
     * @param siret of that collectivity; empty when nobody said it
     * @param osmHours its hours in the OSM syntax, when they were understood
     */
    public static List<String> row(Place place, String collectivity, String siret, Optional<String> osmHours) {
        PlaceAddress address = place.sheet().address();
        String code = code(place.code());
        Matcher street = NUMBERED.matcher(address.street().strip());
        boolean numbered = street.matches();
        return List.of(
                cut(collectivity, LONGEST_COLLECTIVITY),
                siret,
                (address.communeCode() == null ? "00000" : address.communeCode()) + "-" + code,
                theme(place.sheet().offer().typologies()),
                code,
                place.sheet().offer().typologies().stream()
                        .findFirst()
                        .map(typology -> typology.label().replace(",", ""))
                        .orElse("Lieu de médiation numérique"),
                cut(place.sheet().name(), LONGEST_NAME),
                numbered ? number(street) : WITHOUT_NUMBER,
                street(numbered ? street.group(3) : address.street()),
                orEmpty(address.postalCode()),
                letters(address.communeName(), "[^A-Za-z\\s\\-\\u00C0-\\u00FF]"),
                "",
                "",
                "",
                "",
                Double.toString(address.position().lat()),
                Double.toString(address.position().lon()),
                osmHours.orElse(""),
                phone(place.sheet().contact().phone()),
                first(place.sheet().contact().emails()),
                first(place.sheet().contact().websites()));
    }

    private static String code(String shortCode) {
        String digits = new BigInteger(shortCode.toLowerCase(Locale.ROOT), Character.MAX_RADIX)
                .mod(BigInteger.TEN.pow(9))
                .toString();
        String nine = "0".repeat(9 - digits.length()) + digits;
        return "99" + nine.substring(0, 6) + "-" + nine.substring(6);
    }

    private static String theme(Set<Typology> typologies) {
        return typologies.stream()
                .filter(THEMES::containsKey)
                .findFirst()
                .map(THEMES::get)
                .orElse("Equipement social et d'animation");
    }

    private static String number(Matcher street) {
        String number = street.group(1).replaceAll("\\s*[/-]\\s*", "/");
        return street.group(2) == null
                ? number
                : number + " " + street.group(2).toLowerCase(Locale.ROOT).replace("quater", "qua");
    }

    private static String street(String given) {
        String street = letters(given, "[^a-zA-Z0-9\\-'\\s\\u00C0-\\u00FF]");
        return street.length() < SHORTEST_STREET ? "Non renseignée" : street;
    }

    private static String letters(String text, String others) {
        return text.replace("’", "'")
                .replace("œ", "oe")
                .replace("Œ", "Oe")
                .replaceAll(others, " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** « +33 140633900 », or without the space where thirteen characters are not enough. */
    private static String phone(@Nullable String e164) {
        if (e164 == null) {
            return "";
        }
        String spaced = e164.startsWith("+33") ? "+33 " + e164.substring(3) : e164;
        return spaced.length() <= LONGEST_PHONE ? spaced : "";
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
