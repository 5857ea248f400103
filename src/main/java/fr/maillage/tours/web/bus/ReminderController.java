package fr.maillage.tours.web.bus;

import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.notifications.Channel;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.RateLimits;
import fr.maillage.platform.RateLimits.Pace;
import fr.maillage.shared.ShortCode;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.Tours;
import fr.maillage.tours.app.bus.AskReminder;
import fr.maillage.tours.app.bus.Reminders;
import fr.maillage.tours.app.tour.ReadStops;
import fr.maillage.tours.domain.bus.Reminder;
import fr.maillage.tours.domain.bus.RiderContact;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** « Prévenez-moi la veille » in one page, without an account; a code stops it. */
@Controller
class ReminderController {

    private static final String PATH = "/bus/rappel";
    private static final String ONE = PATH + "/{code}";

    /** A whole library may ask from one network; a robot is slowed down. */
    private static final Pace PACE = new Pace("tours.reminder", 30, Duration.ofSeconds(20));

    /** One telephone is not a toy: about five a day. */
    private static final Pace CONTACT_PACE = new Pace("tours.reminder-contact", 5, Duration.ofHours(5));

    private static final Pace CODE_PACE = new Pace("tours.reminder-code", 20, Duration.ofSeconds(30));
    private static final int KEY_LENGTH = 24;
    private static final int DATES = 3;
    private static final Duration AHEAD = Duration.ofDays(93);

    private final Screens screens;
    private final AskReminder ask;
    private final Reminders reminders;
    private final ReadStops stops;
    private final Tours tours;
    private final Territory territory;
    private final SessionWords words;
    private final RateLimits limits;
    private final Clock clock;

    ReminderController(
            Screens screens,
            AskReminder ask,
            Reminders reminders,
            ReadStops stops,
            Tours tours,
            Territory territory,
            SessionWords words,
            RateLimits limits,
            Clock clock) {
        this.screens = screens;
        this.ask = ask;
        this.reminders = reminders;
        this.stops = stops;
        this.tours = tours;
        this.territory = territory;
        this.words = words;
        this.limits = limits;
        this.clock = clock;
    }

    @Bean
    static PublicRoutes busReminderPages() {
        return PublicRoutes.get(PATH, ONE);
    }

    @Bean
    static PublicRoutes busReminderPosts() {
        return PublicRoutes.post(PATH, ONE + "/arret");
    }

    @GetMapping(PATH)
    View begin(
            @RequestParam(name = "arret", defaultValue = "") String stop,
            @RequestParam(name = "code", defaultValue = "") String typed,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        if (!stop.isEmpty()) {
            return form(ui, stop(stop), ReminderForm.empty(ShortCode.random(KEY_LENGTH)), List.of(), HttpStatus.OK);
        }
        String code = Reminder.tidy(typed);
        if (code.isEmpty()) {
            return codePage("", List.of(), HttpStatus.OK);
        }
        return find(code, request)
                .<View>map(one -> SeeOther.to(PATH + "/" + one.code()))
                .orElseGet(() -> codePage(
                        typed,
                        List.of(new Mistake("code", ui.t("tours.bus.code.wrong"))),
                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping(PATH)
    View send(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Stop stop = stop(sent.getFirst("arret"));
        ReminderForm form = ReminderForm.of(sent);
        List<Mistake> mistakes = form.mistakes(ui);
        Optional<RiderContact> contact = form.contact();
        if (!mistakes.isEmpty() || contact.isEmpty()) {
            return form(ui, stop, form, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String trap = sent.getFirst("site");
        if ((trap != null && !trap.isBlank())
                || !limits.allows(PACE, request)
                || !limits.allows(CONTACT_PACE, contact.get().toString())) {
            return form(
                    ui,
                    stop,
                    form,
                    List.of(new Mistake("moyen", ui.t("tours.bus.form.wait"))),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        AskReminder.Asked asked = ask.ask(new AskReminder.Wish(
                stop.id(),
                form.name(),
                contact.get(),
                ui.locale().getLanguage(),
                form.key().isEmpty() ? null : form.key()));
        return switch (asked) {
            case AskReminder.Asked.Kept(Reminder one) -> SeeOther.to(PATH + "/" + one.code() + "?fait=bus.note");
            case AskReminder.Asked.Known ignored ->
                SeeOther.to(
                        PATH + (contact.get().channel() == Channel.CALL ? "?fait=bus.connu-appel" : "?fait=bus.connu"));
            case AskReminder.Asked.NoSuchStop ignored -> throw missing();
        };
    }

    @GetMapping(ONE)
    View own(@PathVariable String code, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return find(Reminder.tidy(code), request)
                .flatMap(one -> stops.find(one.stop()).map(stop -> ownPage(ui, one, stop)))
                .orElseGet(() -> codePage("", List.of(), HttpStatus.NOT_FOUND));
    }

    /** Pressed twice, or from an old message: what was wished is so. */
    @PostMapping(ONE + "/arret")
    View stop(@PathVariable String code, HttpServletRequest request) {
        if (!limits.allows(CODE_PACE, request)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        ask.stop(Reminder.tidy(code));
        return SeeOther.to(PATH + "?fait=bus.arrete");
    }

    private Optional<Reminder> find(String code, HttpServletRequest request) {
        return ShortCode.isWellFormed(code, Reminder.CODE_LENGTH) && limits.allows(CODE_PACE, request)
                ? reminders.findByCode(code)
                : Optional.empty();
    }

    private Stop stop(@Nullable String id) {
        try {
            return ask.findStop(new StopId(UUID.fromString(String.valueOf(id))))
                    .orElseThrow(ReminderController::missing);
        } catch (IllegalArgumentException e) {
            throw missing();
        }
    }

    private View form(Ui ui, Stop stop, ReminderForm form, List<Mistake> mistakes, HttpStatus status) {
        Instant now = clock.instant();
        List<String> dates = tours.passagesOf(stop.unit(), now, now.plus(AHEAD)).stream()
                .filter(one -> one.stop() != null && one.stop().id().equals(stop.id()))
                .map(Passage::session)
                .filter(session -> !session.isCancelled())
                .limit(DATES)
                .map(session -> words.when(session, ui.locale()))
                .toList();
        return screens.show(
                "tours/web/bus/reminder",
                new ReminderPage(stop.id().value().toString(), where(stop), dates, form, mistakes),
                status);
    }

    private View ownPage(Ui ui, Reminder one, Stop stop) {
        return screens.show(
                "tours/web/bus/ownreminder",
                new OwnReminderPage(
                        one.code(),
                        Reminder.shown(one.code()),
                        where(stop),
                        Dates.day(one.keepUntil(), ui.locale()),
                        "",
                        List.of()));
    }

    private View codePage(String typed, List<Mistake> mistakes, HttpStatus status) {
        String kept = typed.length() > KEY_LENGTH ? "" : typed.replaceAll("\\p{Cntrl}", "");
        return screens.show("tours/web/bus/ownreminder", new OwnReminderPage(null, "", "", "", kept, mistakes), status);
    }

    private String where(Stop stop) {
        return territory
                .findCommune(stop.commune())
                .map(Commune::name)
                .filter(name -> !name.equals(stop.name()))
                .map(name -> name + ", " + stop.name())
                .orElse(stop.name());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
