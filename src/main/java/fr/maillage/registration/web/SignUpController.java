package fr.maillage.registration.web;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.RateLimits;
import fr.maillage.platform.RateLimits.Pace;
import fr.maillage.registration.app.Course;
import fr.maillage.registration.app.RegisterForSession;
import fr.maillage.registration.app.RegisterForSession.Wish;
import fr.maillage.registration.app.Registered;
import fr.maillage.registration.app.Registered.Reason;
import fr.maillage.registration.app.TellAgain;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Registration;
import fr.maillage.shared.ShortCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

/**
 * Signing up in four pages, without an account, a cookie or a script. What was typed travels in the forms; nothing of it stands in
 * an address, and nothing is kept before the last page is sent.
 */
@Controller
class SignUpController {

    private static final String PATH = "/seances/{code}/inscription";

    /** A whole class may sign up from one library; a robot is slowed down. */
    private static final Pace PACE = new Pace("registration.sign-up", 60, Duration.ofSeconds(10));

    /** One telephone or address takes a family’s registrations, not a stranger’s joke: about five a day. */
    private static final Pace CONTACT_PACE = new Pace("registration.contact", 5, Duration.ofHours(5));

    private static final int KEY_LENGTH = 24;

    private final Screens screens;
    private final SignUpScreen pages;
    private final Agenda agenda;
    private final RegisterForSession register;
    private final TellAgain tellAgain;
    private final OwnRegistration door;
    private final RateLimits limits;
    private final Clock clock;

    SignUpController(
            Screens screens,
            SignUpScreen pages,
            Agenda agenda,
            RegisterForSession register,
            TellAgain tellAgain,
            OwnRegistration door,
            RateLimits limits,
            Clock clock) {
        this.screens = screens;
        this.pages = pages;
        this.agenda = agenda;
        this.register = register;
        this.tellAgain = tellAgain;
        this.door = door;
        this.limits = limits;
        this.clock = clock;
    }

    @Bean
    static PublicRoutes signUpPages() {
        return PublicRoutes.get(PATH);
    }

    @Bean
    static PublicRoutes signUpPosts() {
        return PublicRoutes.post(PATH);
    }

    @GetMapping(PATH)
    View begin(@PathVariable String code, HttpServletRequest request) {
        Asked asked = asked(code, request);
        Reason closed = closed(asked);
        return closed == null
                ? ask(asked, SignUpStep.WHO, SignUpForm.empty(ShortCode.random(KEY_LENGTH)), false)
                : pages.closed(asked.ui(), asked.session(), asked.course(), closed, HttpStatus.OK);
    }

    @PostMapping(PATH)
    View answer(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Asked asked = asked(code, request);
        SignUpForm form = SignUpForm.of(sent);
        SignUpStep step = step(sent.getFirst("etape")).orElse(SignUpStep.WHO);
        boolean checking = sent.containsKey("verifie");
        Optional<SignUpStep> wanted = step(sent.getFirst("aller"));
        if (wanted.isPresent()) {
            return ask(asked, wanted.get(), form, step == SignUpStep.CHECK);
        }
        List<Mistake> mistakes = form.mistakes(asked.ui(), step);
        if (!mistakes.isEmpty()) {
            return wrong(asked, step, form, checking, mistakes);
        }
        return step == SignUpStep.CHECK
                ? send(asked, form, sent, request)
                : ask(asked, checking ? SignUpStep.CHECK : step.next(), form, false);
    }

    private View send(Asked asked, SignUpForm form, MultiValueMap<String, String> sent, HttpServletRequest request) {
        String trap = sent.getFirst("site");
        if ((trap != null && !trap.isBlank()) || !limits.allows(PACE, request)) {
            return busy(asked, form, "registration.form.too-many");
        }
        Guest guest = form.guest(asked.ui().locale().getLanguage());
        if (!guest.contact().isNone()
                && !limits.allows(CONTACT_PACE, guest.contact().toString())) {
            return busy(asked, form, "registration.form.contact-pace");
        }
        Wish wish = new Wish(asked.session(), guest, form.key().isEmpty() ? null : form.key(), true);
        return switch (register.register(wish)) {
            case Registered.Confirmed(Registration one) -> door.open(one, null);
            case Registered.Waiting waiting -> door.open(waiting.registration(), null);
            case Registered.Again(Registration one, boolean sameForm) -> sameForm ? door.open(one, null) : again(one);
            case Registered.Namesake ignored ->
                throw new IllegalStateException("In public, nobody is told who has signed up");
            case Registered.Refused(Reason reason) ->
                pages.closed(asked.ui(), asked.session(), asked.course(), reason, HttpStatus.CONFLICT);
        };
    }

    private View busy(Asked asked, SignUpForm form, String key) {
        return pages.ask(
                asked.ui(),
                asked.session(),
                asked.course(),
                SignUpStep.CHECK,
                form,
                false,
                List.of(new Mistake("envoi", asked.ui().t(key))),
                HttpStatus.TOO_MANY_REQUESTS);
    }

    /** Known by name and contact only: the code goes to that contact; this screen says neither it nor that they come. */
    private View again(Registration known) {
        tellAgain.tell(known);
        return SeeOther.to("/inscriptions?fait=deja");
    }

    private View wrong(Asked asked, SignUpStep step, SignUpForm form, boolean checking, List<Mistake> mistakes) {
        SignUpStep where = step;
        List<Mistake> shown = mistakes;
        if (step == SignUpStep.CHECK) {
            List<Mistake> who = form.mistakes(asked.ui(), SignUpStep.WHO);
            where = who.isEmpty() ? SignUpStep.FOR_WHOM : SignUpStep.WHO;
            shown = who.isEmpty() ? mistakes : who;
        }
        return pages.ask(
                asked.ui(),
                asked.session(),
                asked.course(),
                where,
                form,
                checking,
                shown,
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View ask(Asked asked, SignUpStep step, SignUpForm form, boolean checking) {
        return pages.ask(asked.ui(), asked.session(), asked.course(), step, form, checking, List.of(), HttpStatus.OK);
    }

    /** Full without a waiting list is said before anything is asked. */
    private @Nullable Reason closed(Asked asked) {
        Reason closed = asked.course().closed(clock.instant(), false);
        Seats seats = asked.session().seats();
        boolean hopeless = seats != null && seats.isFull() && !seats.waitingList();
        return closed == null && hopeless ? Reason.FULL : closed;
    }

    private Asked asked(String code, HttpServletRequest request) {
        Session session = agenda.findSession(code)
                .filter(one -> one.state() != SessionState.DRAFT)
                .orElseThrow(NoSuchRegistrationPage::new);
        Seats seats = session.seats();
        List<Session> all = seats == null ? List.of(session) : agenda.listOf(seats.id());
        return new Asked(screens.ui(request), session, new Course(all));
    }

    private static Optional<SignUpStep> step(@Nullable String code) {
        return code == null ? Optional.empty() : SignUpStep.find(code);
    }

    /** What a request is about. */
    private record Asked(Ui ui, Session session, Course course) {}
}
