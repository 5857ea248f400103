package fr.maillage.tours.web.unit;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.PeopleDirectory;
import fr.maillage.accounts.PeopleNames;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.PlainText;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.EditCrew;
import fr.maillage.tours.domain.unit.CrewMember;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who goes with a unit: who drives, who animates, what they can help with, when they leave. */
@Controller
class VehicleCrewController {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_PEOPLE = 300;

    private final Screens screens;
    private final VehicleDoor door;
    private final VehicleWords words;
    private final EditCrew edit;
    private final Access access;
    private final PeopleDirectory people;
    private final PeopleNames names;
    private final Clock clock;

    VehicleCrewController(
            Screens screens,
            VehicleDoor door,
            VehicleWords words,
            EditCrew edit,
            Access access,
            PeopleDirectory people,
            PeopleNames names,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.words = words;
        this.edit = edit;
        this.access = access;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes vehicleCrewRoutes() {
        return StaffRoutes.get(Right.EDIT_TOURS, VehiclePaths.NEW_MEMBER, VehiclePaths.MEMBER);
    }

    @Bean
    static StaffRoutes vehicleCrewPosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, VehiclePaths.CREW, VehiclePaths.MEMBER);
    }

    @GetMapping(VehiclePaths.NEW_MEMBER)
    View fresh(@PathVariable String code, HttpServletRequest request) {
        MemberForm form = MemberForm.fresh(UuidV7.at(clock.instant()).toString());
        return show(door.openToEdit(code), null, form, List.of(), false, HttpStatus.OK, request);
    }

    @PostMapping(VehiclePaths.CREW)
    View add(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Unit unit = door.openToEdit(code);
        MemberForm form = MemberForm.read(sent);
        UUID key = Typed.id(form.key()).orElseThrow(VehicleDoor::missing);
        Read read = read(form, unit, key, null, screens.ui(request));
        if (read.member() == null) {
            return show(unit, null, form, read.mistakes(), false, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        if (!edit.add(read.member())) {
            return show(unit, null, form, List.of(), true, HttpStatus.CONFLICT, request);
        }
        return SeeOther.to(VehiclePaths.of(unit) + "?fait=equipage#equipage");
    }

    @GetMapping(VehiclePaths.MEMBER)
    View one(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        Unit unit = door.openToEdit(code);
        CrewMember member = door.member(unit, id);
        return show(unit, member, MemberForm.of(member), List.of(), false, HttpStatus.OK, request);
    }

    @PostMapping(VehiclePaths.MEMBER)
    View change(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        Unit unit = door.openToEdit(code);
        CrewMember member = door.member(unit, id);
        MemberForm form = MemberForm.read(sent);
        Read read = read(form, unit, member.id(), member, screens.ui(request));
        if (read.member() == null) {
            return show(unit, member, form, read.mistakes(), false, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        if (!edit.change(read.member())) {
            return show(unit, member, form, List.of(), true, HttpStatus.CONFLICT, request);
        }
        return SeeOther.to(VehiclePaths.of(unit) + "?fait=equipage-change#equipage");
    }

    /** @param member null when something is to be corrected */
    private record Read(List<Mistake> mistakes, @Nullable CrewMember member) {}

    private Read read(MemberForm form, Unit unit, UUID id, @Nullable CrewMember before, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        Map<UUID, String> known = known(before, ui);
        UUID person = Typed.id(form.person()).filter(known::containsKey).orElse(null);
        String name = person == null ? form.name() : known.getOrDefault(person, "");
        if (PlainText.of(name).isEmpty() || name.length() > LONGEST_NAME) {
            mistakes.add(new Mistake("nom", ui.t("tours.unit.crew.form.name.wrong", LONGEST_NAME)));
        }
        boolean drives = form.tasks().contains(MemberForm.DRIVES);
        boolean animates = form.tasks().contains(MemberForm.ANIMATES);
        if (!drives && !animates) {
            mistakes.add(new Mistake("tache", ui.t("tours.unit.crew.form.tasks.wrong")));
        }
        Optional<LocalDate> left = Typed.day(form.left());
        if (!form.left().isEmpty() && left.isEmpty()) {
            mistakes.add(new Mistake("depart", ui.t("tours.form.day.wrong")));
        }
        return !mistakes.isEmpty()
                ? new Read(mistakes, null)
                : new Read(
                        List.of(),
                        new CrewMember(
                                id,
                                unit.id(),
                                person,
                                name,
                                drives,
                                animates,
                                VehicleReading.services(form.services()),
                                left.orElse(null),
                                Typed.number(form.version(), 0, Integer.MAX_VALUE)
                                        .orElse(-1)));
    }

    /** Whoever is signed in, whoever is in their sight, and the account that is there already. */
    private Map<UUID, String> known(@Nullable CrewMember before, Ui ui) {
        SignedIn me = access.getCurrent();
        Map<UUID, String> all = new LinkedHashMap<>();
        all.put(me.id().value(), me.name());
        UUID now = before == null ? null : before.person();
        if (now != null) {
            Optional.ofNullable(names.find(Set.of(now)).get(now)).ifPresent(name -> all.putIfAbsent(now, name));
        }
        people.search(me, "", MOST_PEOPLE, ui.locale())
                .forEach(found -> all.putIfAbsent(found.id().value(), found.name()));
        return all;
    }

    private View show(
            Unit unit,
            @Nullable CrewMember member,
            MemberForm form,
            List<Mistake> mistakes,
            boolean changed,
            HttpStatus status,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Choice> accounts = new ArrayList<>(List.of(new Choice("", ui.t("tours.unit.crew.form.no-account"))));
        known(member, ui).forEach((id, name) -> accounts.add(new Choice(id.toString(), name)));
        String path = VehiclePaths.of(unit);
        return screens.show(
                "tours/web/unit/member",
                new MemberPage(
                        member == null ? null : member.name(),
                        unit.name(),
                        path,
                        member == null ? path + "/equipage" : path + "/equipage/" + member.id(),
                        form,
                        accounts,
                        List.of(
                                new Choice(MemberForm.DRIVES, ui.t("tours.unit.crew.form.drives")),
                                new Choice(MemberForm.ANIMATES, ui.t("tours.unit.crew.form.animates"))),
                        words.serviceChoices(unit.services(), ui),
                        mistakes,
                        changed),
                status);
    }
}
