package fr.maillage.tours.web.unit;

import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Session;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.Absences;
import fr.maillage.tours.app.unit.Crew;
import fr.maillage.tours.app.unit.MissedPassages;
import fr.maillage.tours.domain.unit.Absence;
import fr.maillage.tours.domain.unit.CrewMember;
import fr.maillage.tours.web.unit.VehiclePage.Fact;
import fr.maillage.tours.web.unit.VehiclePage.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that there is to say of a unit, in sentences. */
@Component
class VehicleScreen {

    private static final int NEXT = 5;
    private static final int MONTHS_AHEAD = 12;

    private final Crew crew;
    private final Absences absences;
    private final MissedPassages passages;
    private final AgendaPlans agenda;
    private final VehicleDoor door;
    private final VehicleWords words;
    private final Clock clock;

    VehicleScreen(
            Crew crew,
            Absences absences,
            MissedPassages passages,
            AgendaPlans agenda,
            VehicleDoor door,
            VehicleWords words,
            Clock clock) {
        this.crew = crew;
        this.absences = absences;
        this.passages = passages;
        this.agenda = agenda;
        this.door = door;
        this.words = words;
        this.clock = clock;
    }

    VehiclePage page(Unit unit, Ui ui) {
        LocalDate today = LocalDate.now(clock.withZone(Dates.FRANCE));
        List<CrewMember> all = crew.list(unit.id());
        boolean knows = door.mayKnowWhoIsAway();
        List<Session> announced = passages.toCome(unit);
        String phone = unit.phone();
        return new VehiclePage(
                unit.name(),
                VehiclePaths.of(unit),
                unit.path(),
                words.kind(unit, ui),
                unit.about(),
                phone == null ? "" : phone,
                words.services(unit.services(), ui),
                unit.equipment(),
                words.depot(unit),
                unit.hours().entrySet().stream()
                        .map(entry -> new Fact(
                                VehicleWords.weekday(entry.getKey(), ui.locale()), words.hours(entry.getValue(), ui)))
                        .toList(),
                limits(unit, ui),
                all.stream()
                        .filter(member -> member.isThere(today))
                        .map(member -> member(member, unit, ui))
                        .toList(),
                all.stream()
                        .filter(member -> !member.isThere(today))
                        .map(member -> member(member, unit, ui))
                        .toList(),
                knows ? away(unit, all, today, ui) : List.of(),
                knows,
                passages.among(unit, announced).stream()
                        .map(missed -> new VehiclePage.Missed(
                                label(missed.session(), ui),
                                VehiclePaths.passage(missed.session().id()),
                                VehicleWords.why(missed.why(), ui)))
                        .toList(),
                next(announced, ui),
                agenda.findActivity(unit.activity())
                        .map(activity -> "/gestion/agenda/activites/" + activity.code())
                        .orElse(null),
                unit.isRetired(),
                door.mayEdit(unit));
    }

    private static List<Fact> limits(Unit unit, Ui ui) {
        return Stream.of(
                        new Fact(ui.t("tours.unit.most-stops"), String.valueOf(unit.mostStops())),
                        new Fact(ui.t("tours.unit.most-driving"), VehicleWords.minutes(unit.mostDriving(), ui)),
                        new Fact(ui.t("tours.unit.per-km"), VehicleWords.euros(unit.centsPerKm(), ui)),
                        new Fact(ui.t("tours.unit.per-hour"), VehicleWords.euros(unit.centsPerHour(), ui)))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private Member member(CrewMember member, Unit unit, Ui ui) {
        LocalDate left = member.leftOn();
        return new Member(
                member.name(),
                VehiclePaths.of(unit) + "/equipage/" + member.id(),
                VehicleWords.tasks(member, ui),
                !member.animates()
                        ? List.of()
                        : member.services().isEmpty()
                                ? List.of(ui.t("tours.unit.crew.all"))
                                : words.services(member.services(), ui),
                member.person() != null,
                left == null ? "" : Dates.day(left, ui.locale()));
    }

    private List<VehiclePage.Away> away(Unit unit, List<CrewMember> all, LocalDate today, Ui ui) {
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(CrewMember::id, CrewMember::name));
        return absences.list(unit.id(), today, today.plusMonths(MONTHS_AHEAD)).stream()
                .map(absence -> new VehiclePage.Away(
                        who(absence, names, unit),
                        VehicleWords.days(absence, ui),
                        ui.t("tours.unit.away.reason." + absence.reason().name()),
                        VehiclePaths.of(unit) + "/absences/" + absence.id() + "/retrait"))
                .toList();
    }

    static String who(Absence absence, Map<UUID, String> names, Unit unit) {
        UUID member = absence.member();
        return member == null ? unit.name() : names.getOrDefault(member, "");
    }

    private List<Link> next(List<Session> announced, Ui ui) {
        return announced.stream()
                .limit(NEXT)
                .map(session -> new Link(label(session, ui), VehiclePaths.passage(session.id())))
                .toList();
    }

    /** « mer. 8 mars, 9 h, Bellaigue-en-Brandes ». */
    String label(Session session, Ui ui) {
        return words.sessions().briefly(session.start(), ui.locale()) + ", "
                + session.spot().communeName();
    }
}
