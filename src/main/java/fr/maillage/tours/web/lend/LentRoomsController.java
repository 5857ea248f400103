package fr.maillage.tours.web.lend;

import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.PlainText;
import fr.maillage.shared.UuidV7;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import fr.maillage.tours.app.lend.EditRooms;
import fr.maillage.tours.app.lend.Rooms;
import fr.maillage.tours.domain.lend.Room;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/prets/salles}: the rooms that may be borrowed. */
@Controller
class LentRoomsController {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 300;

    private final Screens screens;
    private final Rooms rooms;
    private final EditRooms edit;
    private final LendDoor door;
    private final LendWords words;
    private final Territory territory;
    private final Directory directory;
    private final Clock clock;

    LentRoomsController(
            Screens screens,
            Rooms rooms,
            EditRooms edit,
            LendDoor door,
            LendWords words,
            Territory territory,
            Directory directory,
            Clock clock) {
        this.screens = screens;
        this.rooms = rooms;
        this.edit = edit;
        this.door = door;
        this.words = words;
        this.territory = territory;
        this.directory = directory;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes lentRoomRoutes() {
        return StaffRoutes.get(Right.LEND_THINGS, LendPaths.ROOMS);
    }

    @Bean
    static StaffRoutes lentRoomPosts() {
        return StaffRoutes.post(Right.LEND_THINGS, LendPaths.ROOMS, LendPaths.ROOM);
    }

    private record Entered(String key, String name, String commune, String place, String about) {}

    @GetMapping(LendPaths.ROOMS)
    View list(HttpServletRequest request) {
        return show(fresh(), List.of(), false, HttpStatus.OK, request);
    }

    private Entered fresh() {
        return new Entered(UuidV7.at(clock.instant()).toString(), "", "", "", "");
    }

    @PostMapping(LendPaths.ROOMS)
    View add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Entered typed = new Entered(
                Typed.text(sent, "cle"),
                Typed.text(sent, "nom"),
                Typed.text(sent, "commune"),
                Typed.text(sent, "lieu"),
                Typed.text(sent, "details"));
        UUID key = Typed.id(typed.key()).orElseThrow(LendDoor::missing);
        List<Mistake> mistakes = new ArrayList<>();
        if (PlainText.of(typed.name()).isEmpty() || typed.name().length() > LONGEST_NAME) {
            mistakes.add(new Mistake("nom", ui.t("tours.unit.form.name.wrong", LONGEST_NAME)));
        }
        if (typed.about().length() > LONGEST_TEXT) {
            mistakes.add(new Mistake("details", ui.t("tours.unit.form.long", LONGEST_TEXT)));
        }
        Optional<Place> place = place(typed.place());
        Commune commune = commune(typed, place).orElse(null);
        if (!typed.place().isEmpty() && place.isEmpty()) {
            mistakes.add(new Mistake("lieu", ui.t("tours.lend.rooms.place.wrong")));
        } else if (commune == null) {
            mistakes.add(new Mistake("commune", ui.t("tours.unit.form.commune.wrong")));
        }
        if (!mistakes.isEmpty() || commune == null) {
            return show(typed, mistakes, false, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        boolean added = edit.add(new Room(
                key,
                typed.name(),
                commune.code(),
                place.map(Place::id).orElse(null),
                place.map(one -> one.sheet().name()).orElse(""),
                typed.about(),
                false,
                0));
        return added
                ? SeeOther.to(LendPaths.ROOMS + "?fait=salle")
                : show(fresh(), List.of(), true, HttpStatus.CONFLICT, request);
    }

    /** By the code that ends a place’s address, or the address itself. */
    private Optional<Place> place(String typed) {
        String code = typed.substring(Math.max(typed.lastIndexOf('-'), typed.lastIndexOf('/')) + 1);
        return code.isEmpty() ? Optional.empty() : directory.findPlace(code).filter(one -> !one.isGone());
    }

    /** The place’s own, or the one that was chosen; within reach. */
    private Optional<Commune> commune(Entered typed, Optional<Place> place) {
        return place.map(one -> one.sheet().address().communeCode())
                .or(() -> Optional.of(typed.commune()))
                .flatMap(CommuneCode::read)
                .flatMap(territory::findCommune)
                .filter(one -> door.reach().covers(Target.in(one.code())));
    }

    @PostMapping(LendPaths.ROOM)
    View retire(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Room room = door.openRoom(Typed.id(id).orElseThrow(LendDoor::missing));
        int version =
                Typed.number(Typed.text(sent, "version"), 0, Integer.MAX_VALUE).orElse(-1);
        boolean away = !Typed.text(sent, "acte").equals("reprendre");
        return edit.retire(room, version, away)
                ? SeeOther.to(LendPaths.ROOMS + (away ? "?fait=salle-retiree" : "?fait=salle-reprise"))
                : show(fresh(), List.of(), true, HttpStatus.CONFLICT, request);
    }

    private View show(
            Entered typed, List<Mistake> mistakes, boolean changed, HttpStatus status, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return screens.show(
                "tours/web/lend/rooms",
                new RoomsPage(
                        rooms.listAll().stream().map(this::row).toList(),
                        typed.key(),
                        typed.name(),
                        typed.commune(),
                        typed.place(),
                        typed.about(),
                        Stream.concat(
                                        Stream.of(new Choice("", ui.t("tours.choose"))),
                                        territory.listPerimeter().stream()
                                                .filter(one -> door.reach().covers(Target.in(one.code())))
                                                .map(one ->
                                                        new Choice(one.code().value(), one.label())))
                                .toList(),
                        mistakes,
                        changed),
                status);
    }

    private RoomsPage.Row row(Room room) {
        return new RoomsPage.Row(
                room.id().toString(),
                room.name(),
                (room.placeName().isEmpty() ? "" : room.placeName() + ", ") + words.commune(room),
                room.about(),
                room.retired(),
                room.version(),
                door.mayLend(room));
    }
}
