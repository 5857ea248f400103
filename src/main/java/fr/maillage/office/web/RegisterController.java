package fr.maillage.office.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.maillage.accounts.Right;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.office.app.Register;
import fr.maillage.office.app.Register.Processing;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/registre}: what is kept on people, why, how long, who reads it. Printable; also as CSV. */
@Controller
class RegisterController {

    private static final String PATH = "/gestion/registre";
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Screens screens;
    private final Register register;
    private final Clock clock;

    RegisterController(Screens screens, Register register, Clock clock) {
        this.screens = screens;
        this.register = register;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes registerRoutes() {
        return StaffRoutes.get(Right.READ_REGISTER, PATH, PATH + ".csv");
    }

    @Bean
    static OfficeEntry registerEntry() {
        return new OfficeEntry(Right.READ_REGISTER, "office.register", PATH, OfficeGroup.SETTINGS, 20);
    }

    @GetMapping(PATH)
    View page(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(ui.locale())
                .format(LocalDate.ofInstant(clock.instant(), FRANCE));
        return screens.show("office/web/register", new RegisterPage(day, rows(ui)));
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        StringWriter text = new StringWriter().append('\uFEFF');
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').bufferSize(0).build(text);
        csv.writeRecord(
                ui.t("office.register.purpose"),
                ui.t("office.register.who"),
                ui.t("office.register.data"),
                ui.t("office.register.ground"),
                ui.t("office.register.retention"),
                ui.t("office.register.access"),
                ui.t("office.register.columns"));
        for (RegisterPage.Row row : rows(ui)) {
            csv.writeRecord(
                    row.purpose(),
                    row.who(),
                    row.data().stream().map(RegisterPage.Data::words).collect(Collectors.joining(", ")),
                    row.ground(),
                    row.retention(),
                    row.access(),
                    row.data().stream().map(RegisterPage.Data::columns).collect(Collectors.joining(" ; ")));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"registre.csv\"")
                .header("Cache-Control", "no-store")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<RegisterPage.Row> rows(Ui ui) {
        return register.list().stream().map(each -> row(ui, each)).toList();
    }

    private static RegisterPage.Row row(Ui ui, Processing processing) {
        String key = processing.key();
        return new RegisterPage.Row(
                key.replace('.', '-'),
                ui.t(key + ".purpose"),
                ui.t(key + ".who"),
                ui.t("office.ground." + processing.ground().name()),
                ui.t(key + ".retention"),
                ui.t(key + ".access"),
                processing.fields().stream().map(field -> data(ui, field)).toList());
    }

    private static RegisterPage.Data data(Ui ui, PersonalField field) {
        return new RegisterPage.Data(
                field.columns().stream()
                        .map(column -> ui.t("office.column." + column))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                field.table() + " (" + String.join(", ", field.columns()) + ")");
    }
}
