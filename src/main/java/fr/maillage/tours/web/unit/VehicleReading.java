package fr.maillage.tours.web.unit;

import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.ActivityId;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.directory.Service;
import fr.maillage.shared.ContactText;
import fr.maillage.shared.LatLon;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.UnitKind;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a unit of what was typed, or says what to correct. */
@Component
class VehicleReading {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_ADDRESS = 120;
    private static final int MOST_STOPS = 8;
    private static final int MOST_DRIVING = 600;

    private final Territory territory;

    VehicleReading(Territory territory) {
        this.territory = territory;
    }

    /** @param unit null when something is to be corrected */
    record Read(List<Mistake> mistakes, @Nullable Unit unit) {}

    /** Where the depot may be: the communes within reach. */
    List<Choice> communes(Reach reach) {
        return territory.listPerimeter().stream()
                .filter(one -> reach.covers(Target.in(one.code())))
                .map(one -> new Choice(one.code().value(), one.label()))
                .toList();
    }

    /**
     * Reads a form.
     *
     * @param before null for a new unit
     */
    Read read(VehicleForm form, @Nullable Unit before, Reach reach, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        if (PlainText.of(form.name()).isEmpty() || form.name().length() > LONGEST_NAME) {
            mistakes.add(new Mistake("nom", ui.t("tours.unit.form.name.wrong", LONGEST_NAME)));
        }
        Set<Service> services = services(form.services());
        if (services.isEmpty()) {
            mistakes.add(new Mistake("service", ui.t("tours.unit.form.services.wrong")));
        }
        tooLong(form.about(), "presentation", LONGEST_TEXT, mistakes, ui);
        tooLong(form.equipment(), "equipement", LONGEST_TEXT, mistakes, ui);
        tooLong(form.address(), "adresse", LONGEST_ADDRESS, mistakes, ui);
        Optional<String> phone = ContactText.line(form.phone());
        if (!form.phone().isEmpty() && phone.isEmpty()) {
            mistakes.add(new Mistake("telephone", ui.t("tours.unit.form.phone.wrong")));
        }
        Commune commune = territory.listPerimeter().stream()
                .filter(one -> one.code().value().equals(form.commune()) && reach.covers(Target.in(one.code())))
                .findFirst()
                .orElse(null);
        if (commune == null) {
            mistakes.add(new Mistake("commune", ui.t("tours.unit.form.commune.wrong")));
        }
        Map<DayOfWeek, Unit.Hours> hours = hours(form, mistakes, ui);
        int stops = number(form.mostStops(), "arrets", 1, MOST_STOPS, mistakes, ui);
        int driving = number(form.mostDriving(), "conduite", 0, MOST_DRIVING, mistakes, ui);
        int perKm = cents(form.perKm(), "prix-km", mistakes, ui);
        int perHour = cents(form.perHour(), "prix-heure", mistakes, ui);
        if (!mistakes.isEmpty() || commune == null) {
            return new Read(mistakes, null);
        }
        return new Read(
                List.of(),
                new Unit(
                        before == null ? new UnitId(UUID.fromString(form.key())) : before.id(),
                        before == null ? "" : before.code(),
                        form.name(),
                        kind(form.kind()),
                        form.about(),
                        phone.orElse(null),
                        before == null ? new ActivityId(UUID.fromString(form.key())) : before.activity(),
                        before == null ? null : before.directoryUnit(),
                        services,
                        form.equipment()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        commune.code(),
                        form.address(),
                        depot(before, commune, form.address()),
                        hours,
                        stops,
                        driving,
                        perKm,
                        perHour,
                        before == null ? null : before.retiredAt(),
                        Typed.number(form.version(), 0, Integer.MAX_VALUE).orElse(-1)));
    }

    /** The centre of the commune, but for a depot that stays where it is. */
    private static LatLon depot(@Nullable Unit before, Commune commune, String address) {
        return before != null
                        && before.depotCommune().equals(commune.code())
                        && before.depotAddress().equals(address)
                ? before.depot()
                : commune.centre();
    }

    private static UnitKind kind(String typed) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(UnitKind.BUS);
    }

    static Set<Service> services(Set<String> names) {
        Set<Service> chosen = EnumSet.noneOf(Service.class);
        for (Service service : Service.values()) {
            if (names.contains(service.name())) {
                chosen.add(service);
            }
        }
        return chosen;
    }

    private static void tooLong(String text, String field, int most, List<Mistake> mistakes, Ui ui) {
        if (text.length() > most) {
            mistakes.add(new Mistake(field, ui.t("tours.unit.form.long", most)));
        }
    }

    private static Map<DayOfWeek, Unit.Hours> hours(VehicleForm form, List<Mistake> mistakes, Ui ui) {
        Map<DayOfWeek, Unit.Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String from = form.from().get(day.getValue() - 1);
            String to = form.to().get(day.getValue() - 1);
            if (!from.isEmpty() || !to.isEmpty()) {
                Optional<LocalTime> begin = Typed.time(from);
                Optional<LocalTime> end = Typed.time(to);
                if (begin.isPresent() && end.isPresent() && begin.get().isBefore(end.get())) {
                    hours.put(day, new Unit.Hours(begin.get(), end.get()));
                } else {
                    mistakes.add(new Mistake(
                            (begin.isPresent() ? "a-" : "de-") + day.getValue(),
                            ui.t("tours.unit.form.hours.wrong", VehicleWords.weekday(day, ui.locale()))));
                }
            }
        }
        return hours;
    }

    private static int number(String typed, String field, int least, int most, List<Mistake> mistakes, Ui ui) {
        Optional<Integer> number = Typed.number(typed, least, most);
        if (number.isEmpty()) {
            mistakes.add(new Mistake(field, ui.t("tours.unit.form.number.wrong", least, most)));
        }
        return number.orElse(least);
    }

    private static int cents(String typed, String field, List<Mistake> mistakes, Ui ui) {
        Optional<Integer> cents = typed.isEmpty() ? Optional.of(0) : Typed.cents(typed);
        if (cents.isEmpty()) {
            mistakes.add(new Mistake(field, ui.t("tours.unit.form.euros.wrong")));
        }
        return cents.orElse(0);
    }
}
