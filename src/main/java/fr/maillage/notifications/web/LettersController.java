package fr.maillage.notifications.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.app.LetterBatch;
import fr.maillage.notifications.app.LetterBatches;
import fr.maillage.notifications.app.MakeLetters;
import fr.maillage.notifications.app.Messages;
import fr.maillage.notifications.app.TimeWords;
import fr.maillage.platform.Audit;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The letters of each day: print, fold, post, say so. */
@Controller
class LettersController {

    private static final String PATH = "/gestion/messages/courriers";
    private static final List<String> DONE = List.of("prepare", "rien", "poste", "trop-tard");

    private final Screens screens;
    private final LetterBatches batches;
    private final MakeLetters makeLetters;
    private final Messages messages;
    private final MessagesTabs tabs;
    private final TimeWords timeWords;
    private final Access access;
    private final Audit audit;

    LettersController(
            Screens screens,
            LetterBatches batches,
            MakeLetters makeLetters,
            Messages messages,
            MessagesTabs tabs,
            TimeWords timeWords,
            Access access,
            Audit audit) {
        this.screens = screens;
        this.batches = batches;
        this.makeLetters = makeLetters;
        this.messages = messages;
        this.tabs = tabs;
        this.timeWords = timeWords;
        this.access = access;
        this.audit = audit;
    }

    @Bean
    static StaffRoutes lettersRoutes() {
        return StaffRoutes.get(Right.SEND_MESSAGES, PATH, PATH + "/{number}/lot.pdf");
    }

    @Bean
    static StaffRoutes lettersPosts() {
        return StaffRoutes.post(Right.SEND_MESSAGES, PATH, PATH + "/{number}/depot");
    }

    @GetMapping(PATH)
    View list(@RequestParam(name = "fait", required = false) @Nullable String done, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String language = ui.locale().getLanguage();
        return screens.show(
                "notifications/web/letters",
                new LettersPage(
                        tabs.links(ui),
                        done != null && DONE.contains(done) ? done : null,
                        messages.countDue(Channel.LETTER),
                        batches.listAll().stream()
                                .map(batch -> batch(batch, language))
                                .toList()));
    }

    private LettersPage.Batch batch(LetterBatch batch, String language) {
        return new LettersPage.Batch(
                batch.number(),
                timeWords.moment(batch.madeAt(), language),
                batch.letters(),
                batch.pages(),
                batch.postedAt() == null ? null : timeWords.day(batch.postedAt(), language),
                batch.kept());
    }

    @PostMapping(PATH)
    RedirectView make() {
        return back(makeLetters.make().isPresent() ? "prepare" : "rien");
    }

    /** The same file each time; who fetched it is written down, for it holds names and addresses. */
    @GetMapping(PATH + "/{number}/lot.pdf")
    ResponseEntity<byte[]> file(@PathVariable String number) {
        int batch = number(number);
        byte[] file = batches.findFile(batch).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record("notifications.letters.printed", "batch", String.valueOf(batch), Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"courriers-" + batch + ".pdf\"")
                .body(file);
    }

    @PostMapping(PATH + "/{number}/depot")
    RedirectView post(@PathVariable String number) {
        boolean done = makeLetters.post(number(number), access.getCurrent().id().value());
        return back(done ? "poste" : "trop-tard");
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(text);
    }

    private static RedirectView back(String done) {
        return SeeOther.to(PATH + "?fait=" + done);
    }
}
