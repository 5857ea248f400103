package fr.maillage.tours.web.bus;

import fr.maillage.accounts.Right;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Stop;
import fr.maillage.tours.app.bus.AskReminder;
import fr.maillage.tours.app.tour.ReadStops;
import fr.maillage.tours.domain.bus.Reminder;
import fr.maillage.tours.domain.bus.RiderContact;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Somebody calls and wants to be told of the bus no more, without the code. The contact is looked for by POST, so that it stays out
 * of addresses and logs.
 */
@Controller
class ReminderDeskController {

    private static final String PATH = "/gestion/rappels";
    private static final String STOP = PATH + "/arret";
    private static final int LONGEST = 120;

    private final Screens screens;
    private final AskReminder ask;
    private final ReadStops stops;
    private final Territory territory;

    ReminderDeskController(Screens screens, AskReminder ask, ReadStops stops, Territory territory) {
        this.screens = screens;
        this.ask = ask;
        this.stops = stops;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes reminderDeskPages() {
        return StaffRoutes.get(Right.REGISTER_PEOPLE, PATH);
    }

    @Bean
    static StaffRoutes reminderDeskPosts() {
        return StaffRoutes.post(Right.REGISTER_PEOPLE, PATH, STOP);
    }

    @Bean
    static OfficeEntry reminderDeskEntry() {
        return new OfficeEntry(Right.REGISTER_PEOPLE, "tours.bus.desk", PATH, OfficeGroup.NEEDS, 50);
    }

    @GetMapping(PATH)
    View begin() {
        return show("", null, List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View find(@RequestParam(name = "contact", defaultValue = "") String typed, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String bare = typed.replaceAll("\\p{Cntrl}", " ").strip();
        Optional<RiderContact> contact = bare.length() > LONGEST
                ? Optional.empty()
                : bare.contains("@") ? RiderContact.byEmail(bare) : RiderContact.byPhone(bare);
        return contact.map(one -> show(
                        bare,
                        ask.listOf(one).stream().map(each -> row(ui, each)).toList(),
                        List.of(),
                        HttpStatus.OK))
                .orElseGet(() -> show(
                        bare.length() > LONGEST ? "" : bare,
                        null,
                        List.of(new Mistake("contact", ui.t("tours.bus.desk.wrong"))),
                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    /** Pressed twice: what was wished is so. */
    @PostMapping(STOP)
    View stop(@RequestParam(name = "rappel", defaultValue = "") String id) {
        if (id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            ask.stopFor(UUID.fromString(id));
        }
        return SeeOther.to(PATH + "?fait=bus.arrete-bureau");
    }

    private ReminderDeskPage.Row row(Ui ui, Reminder one) {
        return new ReminderDeskPage.Row(
                one.id().toString(),
                stops.find(one.stop()).map(this::where).orElse(""),
                one.name(),
                ui.t("tours.bus.desk.until", Dates.day(one.keepUntil(), ui.locale())));
    }

    private String where(Stop stop) {
        return territory.findCommune(stop.commune()).map(Commune::name).orElse("") + ", " + stop.name();
    }

    private View show(
            String typed, @Nullable List<ReminderDeskPage.Row> found, List<Mistake> mistakes, HttpStatus status) {
        return screens.show("tours/web/bus/desk", new ReminderDeskPage(typed, found, mistakes), status);
    }
}
