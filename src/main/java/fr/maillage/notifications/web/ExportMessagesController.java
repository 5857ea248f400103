package fr.maillage.notifications.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.maillage.accounts.Right;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.notifications.app.MessageLine;
import fr.maillage.notifications.app.Messages;
import fr.maillage.notifications.app.Templates;
import fr.maillage.notifications.app.TimeWords;
import fr.maillage.platform.Audit;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of messages as a table. It holds names and addresses: whoever takes it away is written down. */
@Controller
class ExportMessagesController {

    private static final String PATH = "/gestion/messages/export.csv";
    private static final int PIECE = 500;

    private final Screens screens;
    private final Messages messages;
    private final Templates templates;
    private final TimeWords timeWords;
    private final Audit audit;
    private final Clock clock;

    ExportMessagesController(
            Screens screens, Messages messages, Templates templates, TimeWords timeWords, Audit audit, Clock clock) {
        this.screens = screens;
        this.messages = messages;
        this.templates = templates;
        this.timeWords = timeWords;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes exportMessagesRoutes() {
        return StaffRoutes.get(Right.READ_MESSAGES, PATH);
    }

    @GetMapping(PATH)
    void export(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Ui ui = screens.ui(request);
        MessageQuery query = MessageQuery.of(parameters);
        int count = messages.count(query.filter());
        audit.record(
                "notifications.messages.exported",
                "messages",
                "export",
                Map.of("count", String.valueOf(count), "query", query.text()));
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"messages.csv\"");
        MessageWording wording = new MessageWording(ui, timeWords, clock.instant());
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
            csv.writeRecord(
                    ui.t("notifications.column.day"),
                    ui.t("notifications.column.name"),
                    ui.t("notifications.column.address"),
                    ui.t("notifications.column.kind"),
                    ui.t("notifications.column.channel"),
                    ui.t("notifications.column.state"));
            for (int from = 0; from < count; from += PIECE) {
                List<MessageLine> piece = messages.list(query.filter(), from, PIECE);
                piece.forEach(line -> csv.writeRecord(
                        line.createdAt().toString(),
                        safe(wording.name(line)),
                        safe(line.address()),
                        templates.title(line.template(), ui.locale()),
                        wording.channel(line.channel()),
                        wording.state(line.state())));
            }
        }
    }

    /** A spreadsheet would take what begins so for a formula. */
    private static String safe(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
