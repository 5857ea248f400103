package fr.maillage.tours.web.unit;

import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Ui;
import fr.maillage.directory.Service;
import fr.maillage.directory.TermWords;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Unit;
import fr.maillage.tours.domain.unit.Absence;
import fr.maillage.tours.domain.unit.CrewMember;
import fr.maillage.tours.domain.unit.UnitDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Units, their days and their people as pages say them. */
@Component
class VehicleWords {

    private static final int CENTS = 100;
    private static final int HOUR = 60;

    private final SessionWords words;
    private final TermWords terms;
    private final Territory territory;

    VehicleWords(SessionWords words, TermWords terms, Territory territory) {
        this.words = words;
        this.terms = terms;
        this.territory = territory;
    }

    String kind(Unit unit, Ui ui) {
        return ui.t("tours.unit.kind." + unit.kind().name());
    }

    /** « 2 rue des Remises, Valbrune ». */
    String depot(Unit unit) {
        String commune = commune(unit.depotCommune());
        return unit.depotAddress().isEmpty() ? commune : unit.depotAddress() + ", " + commune;
    }

    String commune(CommuneCode code) {
        return territory.findCommune(code).map(one -> one.name()).orElse(code.value());
    }

    /** « mardi, mercredi, jeudi ». */
    String weekdays(Unit unit, Locale language) {
        return unit.hours().keySet().stream()
                .sorted()
                .map(day -> weekday(day, language))
                .collect(Collectors.joining(", "));
    }

    static String weekday(DayOfWeek day, Locale language) {
        return day.getDisplayName(TextStyle.FULL, language);
    }

    /** « de 8 h à 18 h ». */
    String hours(Unit.Hours hours, Ui ui) {
        return ui.t(
                "tours.unit.hours.from-to", words.time(hours.from(), ui.locale()), words.time(hours.to(), ui.locale()));
    }

    /** « 2 h 30 », « 45 min ». */
    static String minutes(int minutes, Ui ui) {
        return minutes < HOUR
                ? ui.t("tours.unit.minutes", minutes)
                : minutes % HOUR == 0
                        ? ui.t("tours.unit.hours-only", minutes / HOUR)
                        : ui.t(
                                "tours.unit.hours-minutes",
                                minutes / HOUR,
                                String.format(Locale.ROOT, "%02d", minutes % HOUR));
    }

    /** « 0,95 € »; empty when nobody said. */
    static String euros(int cents, Ui ui) {
        return cents == 0 ? "" : String.format(ui.locale(), "%.2f", (double) cents / CENTS) + "\u00a0€";
    }

    String service(Service service, Ui ui) {
        return terms.of(service, ui.locale());
    }

    List<String> services(Collection<Service> services, Ui ui) {
        return services.stream().sorted().map(one -> service(one, ui)).toList();
    }

    List<Choice> serviceChoices(Collection<Service> services, Ui ui) {
        return services.stream()
                .sorted()
                .map(one -> new Choice(one.name(), service(one, ui)))
                .toList();
    }

    List<Choice> serviceChoices(Ui ui) {
        return serviceChoices(Arrays.asList(Service.values()), ui);
    }

    /** « conduit et anime », « conduit », « anime ». */
    static String tasks(CrewMember member, Ui ui) {
        String animates = member.animates() ? "animates" : "none";
        String tasks = !member.drives() ? animates : member.animates() ? "both" : "drives";
        return ui.t("tours.unit.crew.tasks." + tasks);
    }

    /** « du 2 au 5 mars 2045 », or the only day. */
    static String days(Absence absence, Ui ui) {
        return absence.first().equals(absence.last())
                ? Dates.weekday(absence.first(), ui.locale())
                : ui.t(
                        "tours.unit.away.from-to",
                        Dates.day(absence.first(), ui.locale()),
                        Dates.day(absence.last(), ui.locale()));
    }

    static String why(UnitDay.Why why, Ui ui) {
        return ui.t("tours.unit.why." + why.name());
    }

    String day(LocalDate day, Ui ui) {
        return words.day(day, ui.locale());
    }

    SessionWords sessions() {
        return words;
    }
}
