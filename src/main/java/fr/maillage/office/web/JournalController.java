package fr.maillage.office.web;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.office.app.ReadJournal;
import fr.maillage.office.web.JournalPage.Row;
import fr.maillage.platform.AuditLog.Line;
import fr.maillage.platform.AuditLog.Wanted;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** {@code /gestion/journal}: who did what, latest first. */
@Controller
class JournalController {

    static final String PATH = "/gestion/journal";

    private static final int PAGE = 50;

    private final Screens screens;
    private final ReadJournal journal;
    private final JournalWording wording;

    JournalController(Screens screens, ReadJournal journal, JournalWording wording) {
        this.screens = screens;
        this.journal = journal;
        this.wording = wording;
    }

    @Bean
    static StaffRoutes journalRoutes() {
        return StaffRoutes.get(Right.READ_AUDIT, PATH, PATH + ".csv");
    }

    @Bean
    static OfficeEntry journalEntry() {
        return new OfficeEntry(Right.READ_AUDIT, "office.journal", PATH, OfficeGroup.SETTINGS, 40);
    }

    @GetMapping(PATH)
    View page(@ModelAttribute JournalQuery asked, HttpServletRequest request, Locale language) {
        Ui ui = screens.ui(request);
        List<Line> found = journal.list(wanted(asked), asked.after(), PAGE + 1);
        List<Line> lines = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, String> people = wording.names(lines);
        List<Choice> actions = new ArrayList<>();
        actions.add(new Choice("", ui.t("office.journal.action.any")));
        journal.listActions().forEach(action -> actions.add(new Choice(action, wording.action(action, language))));
        return screens.show(
                "office/web/journal",
                new JournalPage(
                        asked,
                        actions,
                        lines.stream()
                                .map(line -> wording.row(line, people, language))
                                .toList(),
                        found.size() > PAGE ? older(asked, lines.getLast()) : null,
                        PATH + ".csv" + asked.query()));
    }

    @GetMapping(PATH + ".csv")
    View csv(@ModelAttribute JournalQuery asked, HttpServletRequest request, Locale language) {
        Ui ui = screens.ui(request);
        journal.recordExport(Map.of("filters", asked.query()));
        return CsvAnswer.of(
                "journal",
                List.of(
                        ui.t("office.journal.at"),
                        ui.t("office.journal.who"),
                        ui.t("office.journal.what"),
                        ui.t("office.journal.on"),
                        ui.t("office.journal.details"),
                        ui.t("office.journal.raw")),
                rows -> journal.export(wanted(asked), piece -> {
                    Map<UUID, String> people = wording.names(piece);
                    for (Line line : piece) {
                        Row row = wording.row(line, people, language);
                        rows.accept(List.of(
                                line.at().toString(),
                                row.who(),
                                row.what(),
                                row.on(),
                                String.join(" ; ", row.details()),
                                line.action() + " " + line.subjectKind() + ":" + line.subjectId()));
                    }
                }));
    }

    private Wanted wanted(JournalQuery asked) {
        String who = JournalQuery.tidy(asked.qui());
        String on = JournalQuery.tidy(asked.sur());
        int colon = on.indexOf(':');
        return new Wanted(
                who.isEmpty() ? null : people(asked, who),
                JournalQuery.tidy(asked.acte()),
                colon < 1 ? "" : on.substring(0, colon),
                colon < 1 ? "" : on.substring(colon + 1),
                asked.from(),
                asked.to());
    }

    private @Nullable Collection<UUID> people(JournalQuery asked, String who) {
        return asked.actor().<Collection<UUID>>map(List::of).orElseGet(() -> journal.people(who));
    }

    private static String older(JournalQuery asked, Line last) {
        return PATH + asked.query() + (asked.query().isEmpty() ? "?" : "&") + "avant="
                + URLEncoder.encode(last.at() + "," + last.id(), StandardCharsets.UTF_8);
    }
}
