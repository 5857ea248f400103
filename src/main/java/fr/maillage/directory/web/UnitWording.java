package fr.maillage.directory.web;

import fr.maillage.design.Ui;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.app.unit.Stop;
import fr.maillage.directory.app.unit.Unit;
import fr.maillage.directory.domain.hours.prose.HoursReading;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Units and their stops in words. */
public final class UnitWording {

    private static final Set<String> MASCULINE =
            Set.of("bus", "minibus", "camion", "fourgon", "véhicule", "van", "truck", "triporteur");
    private static final Set<String> FEMININE =
            Set.of("camionnette", "fourgonnette", "caravane", "roulotte", "remorque");

    private UnitWording() {}

    /** « Arrêt de la Lorandine · et 11 autres arrêts ». */
    static String stop(Ui ui, String unit, int others) {
        String of = of(ui, unit);
        return others > 0 ? ui.t("directory.unit.stop-others", of, others) : ui.t("directory.unit.stop", of);
    }

    /** The other stops of a place’s unit. */
    static StopsView view(Ui ui, PlaceHours hours, Unit unit, List<Stop> stops, UUID place) {
        List<StopsView.Row> others = stops.stream()
                .filter(stop -> !stop.id().equals(place))
                .map(stop -> new StopsView.Row(
                        stop.communeName(), "/lieux/" + stop.publicName(), stop.spot(), hours(ui, hours, stop.hours())))
                .toList();
        return new StopsView(
                stop(ui, unit.name(), others.size()), ui.t("directory.unit.others", of(ui, unit.name())), others);
    }

    /** A stop’s hours in one sentence; beside it as they were given, when they were not given in the syntax. */
    public static String hours(Ui ui, PlaceHours hours, String text) {
        if (text.isBlank()) {
            return ui.t("directory.sheet.hours-unknown");
        }
        HoursReading reading = hours.read(text);
        String words = reading.usable()
                .map(parsed -> new HoursWording(ui::t, ui.locale()).rules(parsed))
                .orElse("");
        if (words.isEmpty()) {
            return text;
        }
        String sentence = words.substring(0, 1).toUpperCase(ui.locale()) + words.substring(1);
        return reading instanceof HoursReading.Osm ? sentence : ui.t("directory.unit.hours-as-given", sentence, text);
    }

    /** The unit’s name after « Arrêt »: « de la Lorandine », « du Bus numérique ». */
    private static String of(Ui ui, String unit) {
        if (ui.english()) {
            return unit;
        }
        String[] words = unit.split(" ", 2);
        String first = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1] : "";
        if (first.startsWith("l’") || first.startsWith("l'")) {
            return "de l’" + unit.substring(2);
        }
        return switch (first) {
            case "la" -> "de la " + rest;
            case "le" -> "du " + rest;
            case "les" -> "des " + rest;
            default -> article(first) + unit;
        };
    }

    private static String article(String first) {
        if (MASCULINE.contains(first)) {
            return "du ";
        }
        if (FEMININE.contains(first)) {
            return "de la ";
        }
        return "de ";
    }
}
