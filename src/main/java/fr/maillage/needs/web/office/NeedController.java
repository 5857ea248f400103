package fr.maillage.needs.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.needs.app.AnswerNeed;
import fr.maillage.needs.app.AnswerNeed.Seen;
import fr.maillage.needs.app.Answered;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.needs.web.NeedDays;
import fr.maillage.needs.web.NeedReading;
import fr.maillage.needs.web.office.NeedScreen.Back;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/besoins/{code}}: one need, and its answers. */
@Controller
class NeedController {

    private static final String ANSWER = NeedPaths.ONE + "/reponse";
    private static final String SESSIONS = NeedPaths.ONE + "/seances";
    private static final String ISSUE = NeedPaths.ONE + "/issue";
    private static final String REOPENING = NeedPaths.ONE + "/reprise";
    private static final String LAST_WORD = NeedPaths.ONE + "/mot";
    private static final String JOINING = NeedPaths.ONE + "/reunion";
    private static final Set<NeedEvent> ISSUES = EnumSet.of(NeedEvent.MEET, NeedEvent.MEET_PARTLY, NeedEvent.REFUSE);
    private static final int LONGEST_WORDS = 1000;
    private static final int FARTHEST_DAYS = 366;
    private static final int MOST_SESSIONS = 50;

    private final Screens screens;
    private final NeedScreen screen;
    private final NeedDoor door;
    private final AnswerNeed answer;
    private final Agenda agenda;
    private final Clock clock;

    NeedController(Screens screens, NeedScreen screen, NeedDoor door, AnswerNeed answer, Agenda agenda, Clock clock) {
        this.screens = screens;
        this.screen = screen;
        this.door = door;
        this.answer = answer;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes needPage() {
        return StaffRoutes.get(Right.READ_NEEDS, NeedPaths.ONE);
    }

    @Bean
    static StaffRoutes needAnswerPosts() {
        return StaffRoutes.post(Right.ANSWER_NEEDS, ANSWER, SESSIONS, ISSUE, REOPENING, JOINING);
    }

    @Bean
    static StaffRoutes needLastWord() {
        return StaffRoutes.post(Right.RAISE_NEEDS, LAST_WORD);
    }

    @GetMapping(NeedPaths.ONE)
    View one(@PathVariable String code, HttpServletRequest request) {
        return screen.show(screens.ui(request), door.open(code), Back.NOTHING, HttpStatus.OK);
    }

    @PostMapping(ANSWER)
    View understand(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Asked asked = new Asked(screens.ui(request), door.openToAnswer(code), "reponse", typed(sent));
        Optional<LocalDate> day = day(asked, "reponse_jour");
        String words = words(asked, "reponse_mots", false);
        return finish(asked, "reponse", seen -> answer.understand(seen, day.orElseThrow(), words));
    }

    @PostMapping(REOPENING)
    View reopen(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Asked asked = new Asked(screens.ui(request), door.openToAnswer(code), "reprise", typed(sent));
        Optional<LocalDate> day = day(asked, "reprise_jour");
        String words = words(asked, "reprise_mots", false);
        return finish(asked, "repris", seen -> answer.reopen(seen, day.orElseThrow(), words));
    }

    @PostMapping(SESSIONS)
    View plan(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Asked asked = new Asked(screens.ui(request), door.openToAnswer(code), "seances", typed(sent));
        List<SessionId> chosen = chosen(sent.getOrDefault("seances", List.of()));
        if (chosen.isEmpty()) {
            asked.wrong("seances", "needs.desk.plan.missing");
        }
        String words = words(asked, "seances_mots", false);
        return finish(asked, "prevu", seen -> answer.plan(seen, chosen, words));
    }

    /** Only sessions that are announced and still ahead. */
    private List<SessionId> chosen(List<String> sent) {
        List<SessionId> ids = sent.stream()
                .limit(MOST_SESSIONS)
                .flatMap(text -> Typed.id(text).map(SessionId::new).stream())
                .distinct()
                .toList();
        return agenda.list(ids).stream()
                .filter(session -> session.state() == SessionState.PUBLISHED && !session.isPast(clock.instant()))
                .map(Session::id)
                .toList();
    }

    @PostMapping(ISSUE)
    View conclude(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Asked asked = new Asked(screens.ui(request), door.openToAnswer(code), "issue", typed(sent));
        Optional<NeedEvent> issue =
                NeedReading.find(NeedEvent.class, asked.typed("issue")).filter(ISSUES::contains);
        if (issue.isEmpty()) {
            asked.wrong("issue", "needs.desk.issue.missing");
        }
        String words = words(
                asked, "issue_mots", issue.filter(one -> one != NeedEvent.MEET).isPresent());
        return finish(asked, "issue", seen -> answer.conclude(seen, issue.orElseThrow(), words));
    }

    @PostMapping(LAST_WORD)
    View close(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Asked asked = new Asked(screens.ui(request), door.openToEdit(code), "mot", typed(sent));
        String words = words(asked, "mot", true);
        return finish(asked, "clos", seen -> answer.close(seen, words));
    }

    @PostMapping(JOINING)
    View join(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Asked asked = new Asked(screens.ui(request), door.openToAnswer(code), "reunion", typed(sent));
        Optional<NeedSheet> other = door.find(asked.typed("autre")).filter(door::mayAnswer);
        if (other.isEmpty()) {
            asked.wrong("autre", "needs.desk.join.wrong");
        }
        return finish(
                asked,
                "reuni",
                seen -> answer.join(seen, other.orElseThrow().need().id()));
    }

    private View finish(Asked asked, String done, Function<Seen, Answered> deed) {
        if (!asked.mistakes.isEmpty()) {
            return again(asked, asked.need, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int version = NeedPaths.version(asked.typed("version"));
        Answered answered = deed.apply(new Seen(asked.need.need().id(), version));
        screens.forgetKept();
        return switch (answered) {
            case Answered.Done ignored -> SeeOther.to(asked.need.need().path() + "?fait=" + done);
            case Answered.Meanwhile(NeedSheet now) -> again(asked, now, true, HttpStatus.CONFLICT);
            case Answered.NotNow(NeedSheet now) -> again(asked, now, true, HttpStatus.CONFLICT);
            case Answered.WrongOther(NeedSheet now) -> {
                asked.wrong("autre", "needs.desk.join.wrong");
                yield again(asked, now, false, HttpStatus.CONFLICT);
            }
        };
    }

    private View again(Asked asked, NeedSheet now, boolean changed, HttpStatus status) {
        return screen.show(asked.ui, now, new Back(asked.deed, asked.typed, asked.mistakes, changed), status);
    }

    /** An answer is promised for a day from today on, within a year. */
    private Optional<LocalDate> day(Asked asked, String field) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
        Optional<LocalDate> day = NeedDays.read(asked.typed(field))
                .filter(one -> !one.isBefore(today) && one.isBefore(today.plusDays(FARTHEST_DAYS)));
        if (day.isEmpty()) {
            asked.wrong(field, "needs.desk.day.wrong");
        }
        return day;
    }

    private static String words(Asked asked, String field, boolean wanted) {
        String words = asked.typed(field);
        if (wanted && words.isEmpty()) {
            asked.wrong(field, "needs.desk.words.missing." + asked.deed);
        } else if (words.length() > LONGEST_WORDS) {
            asked.mistakes.add(new Mistake(field, asked.ui.t("needs.form.too-long", LONGEST_WORDS)));
        }
        return words;
    }

    private static Map<String, String> typed(MultiValueMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        sent.toSingleValueMap()
                .forEach((field, value) -> typed.put(
                        field,
                        value == null
                                ? ""
                                : value.replace("\r\n", "\n")
                                        .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                                        .strip()));
        return typed;
    }

    /** One answer on its way. */
    private static final class Asked {

        private final Ui ui;
        private final NeedSheet need;
        private final String deed;
        private final Map<String, String> typed;
        private final List<Mistake> mistakes = new ArrayList<>();

        Asked(Ui ui, NeedSheet need, String deed, Map<String, String> typed) {
            this.ui = ui;
            this.need = need;
            this.deed = deed;
            this.typed = typed;
        }

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        void wrong(String field, String key) {
            mistakes.add(new Mistake(field, ui.t(key)));
        }
    }
}
