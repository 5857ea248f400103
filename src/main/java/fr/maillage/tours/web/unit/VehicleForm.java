package fr.maillage.tours.web.unit;

import fr.maillage.design.PhoneText;
import fr.maillage.design.Typed;
import fr.maillage.directory.Service;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitKind;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A unit as typed.
 *
 * @param key identifier of the unit that this form makes, so that sending it twice makes one
 * @param equipment a line each
 * @param commune INSEE code of the depot's commune
 * @param from from Monday to Sunday; empty when it stays in
 * @param to likewise
 * @param perKm « 0,62 »
 * @param version as it was read; empty for a new one
 */
public record VehicleForm(
        String key,
        String name,
        String kind,
        String about,
        Set<String> services,
        String equipment,
        String phone,
        String commune,
        String address,
        List<String> from,
        List<String> to,
        String mostStops,
        String mostDriving,
        String perKm,
        String perHour,
        String version) {

    private static final int CENTS = 100;

    static VehicleForm fresh(String key, String commune) {
        List<String> none = week(day -> "");
        return new VehicleForm(
                key, "", UnitKind.BUS.name(), "", Set.of(), "", "", commune, "", none, none, "2", "180", "", "", "");
    }

    static VehicleForm of(Unit unit) {
        String phone = unit.phone();
        return new VehicleForm(
                unit.id().value().toString(),
                unit.name(),
                unit.kind().name(),
                unit.about(),
                unit.services().stream().map(Service::name).collect(Collectors.toSet()),
                String.join("\n", unit.equipment()),
                phone == null ? "" : PhoneText.inPairs(phone),
                unit.depotCommune().value(),
                unit.depotAddress(),
                week(day -> unit.hours().containsKey(day)
                        ? unit.hours().get(day).from().toString()
                        : ""),
                week(day -> unit.hours().containsKey(day)
                        ? unit.hours().get(day).to().toString()
                        : ""),
                String.valueOf(unit.mostStops()),
                String.valueOf(unit.mostDriving()),
                euros(unit.centsPerKm()),
                euros(unit.centsPerHour()),
                String.valueOf(unit.version()));
    }

    static VehicleForm read(MultiValueMap<String, String> sent) {
        return new VehicleForm(
                Typed.text(sent, "cle"),
                Typed.text(sent, "nom"),
                Typed.text(sent, "genre"),
                Typed.text(sent, "presentation"),
                Typed.several(sent, "service"),
                Typed.text(sent, "equipement"),
                Typed.text(sent, "telephone"),
                Typed.text(sent, "commune"),
                Typed.text(sent, "adresse"),
                week(day -> Typed.text(sent, "de-" + day.getValue())),
                week(day -> Typed.text(sent, "a-" + day.getValue())),
                Typed.text(sent, "arrets"),
                Typed.text(sent, "conduite"),
                Typed.text(sent, "prix-km"),
                Typed.text(sent, "prix-heure"),
                Typed.text(sent, "version"));
    }

    private static List<String> week(Function<DayOfWeek, String> said) {
        return Arrays.stream(DayOfWeek.values()).map(said).toList();
    }

    private static String euros(int cents) {
        return cents == 0 ? "" : String.format(Locale.FRENCH, "%.2f", (double) cents / CENTS);
    }
}
