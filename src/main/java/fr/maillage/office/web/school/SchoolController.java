package fr.maillage.office.web.school;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.office.app.ChangeSchoolCalendar;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.platform.UploadRoutes;
import fr.maillage.territory.EditSchoolCalendar.Intake;
import fr.maillage.territory.SchoolHoliday;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /gestion/territoire/vacances}: when schools are closed, typed one by one or taken from the ministry's file. */
@Controller
class SchoolController {

    private static final String PATH = "/gestion/territoire/vacances";
    private static final String FILE = PATH + "/calendrier";
    private static final String TOO_HEAVY = "trop-lourd";

    /** As the ministry's file names them. */
    private static final List<String> ZONES = List.of(
            "Zone A",
            "Zone B",
            "Zone C",
            "Corse",
            "Guadeloupe",
            "Guyane",
            "Martinique",
            "Mayotte",
            "Réunion",
            "Saint Pierre et Miquelon",
            "Nouvelle Calédonie",
            "Polynésie",
            "Wallis et Futuna");

    private final Screens screens;
    private final ChangeSchoolCalendar change;
    private final Clock clock;

    SchoolController(Screens screens, ChangeSchoolCalendar change, Clock clock) {
        this.screens = screens;
        this.change = change;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes schoolReading() {
        return StaffRoutes.get(Right.EDIT_TERRITORY, PATH, FILE);
    }

    @Bean
    static StaffRoutes schoolPosting() {
        return StaffRoutes.post(Right.EDIT_TERRITORY, PATH, FILE, PATH + "/{id}/retrait");
    }

    @Bean
    static UploadRoutes schoolUpload() {
        return new UploadRoutes(FILE, PATH + "?refus=" + TOO_HEAVY);
    }

    @GetMapping(PATH)
    View page(@RequestParam(defaultValue = "") String refus, HttpServletRequest request) {
        return refus.equals(TOO_HEAVY)
                ? refused(TOO_HEAVY, "", "", request)
                : show(HolidayForm.EMPTY, "", "", null, List.of(), HttpStatus.OK, request);
    }

    /** The address of the file's form, when somebody reloads it. */
    @GetMapping(FILE)
    View file() {
        return new RedirectView(PATH);
    }

    @PostMapping(PATH)
    View add(@ModelAttribute HolidayForm form, HttpServletRequest request) {
        List<Mistake> mistakes = form.mistakes(screens.ui(request));
        if (!mistakes.isEmpty()) {
            return show(form, "", "", null, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        change.add(form.name(), form.first(), form.last());
        screens.forgetKept();
        return SeeOther.to(PATH + "?fait=vacances");
    }

    @PostMapping(PATH + "/{id}/retrait")
    View remove(@PathVariable UUID id) {
        change.remove(id);
        screens.forgetKept();
        return SeeOther.to(PATH + "?fait=vacances-retirees");
    }

    @PostMapping(FILE)
    View take(
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String texte,
            HttpServletRequest request)
            throws IOException {
        String text;
        try {
            Part part = request.getPart("fichier");
            if (part != null && part.getSize() > UploadRoutes.MOST_BYTES) {
                return refused(TOO_HEAVY, zone, texte, request);
            }
            text = part == null || part.getSize() == 0
                    ? texte
                    : text(part.getInputStream().readAllBytes());
        } catch (ServletException e) {
            text = texte;
        } catch (IllegalStateException e) {
            return refused(TOO_HEAVY, zone, texte, request);
        }
        if (text.isBlank()) {
            return refused("empty", zone, texte, request);
        }
        return switch (change.take(text.replace("\u0000", ""), ZONES.contains(zone) ? zone : "")) {
            case Intake.NotACalendar none -> refused("not-a-calendar", zone, texte, request);
            case Intake.WhichZone(List<String> zones) -> {
                String named = screens.ui(request).t("office.school.file.which-zone", String.join(", ", zones));
                yield show(
                        HolidayForm.EMPTY,
                        zone,
                        texte,
                        null,
                        List.of(new Mistake("zone", named)),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request);
            }
            case Intake.Read read -> {
                screens.forgetKept();
                SchoolPage.Report report = new SchoolReport(screens.ui(request)).of(read);
                yield show(HolidayForm.EMPTY, zone, "", report, List.of(), HttpStatus.OK, request);
            }
        };
    }

    /** Spreadsheets still write files as Windows did. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private View refused(String why, String zone, String pasted, HttpServletRequest request) {
        Mistake mistake = new Mistake("fichier", screens.ui(request).t("office.school.file." + why));
        return show(HolidayForm.EMPTY, zone, pasted, null, List.of(mistake), HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    private View show(
            HolidayForm form,
            String zone,
            String pasted,
            SchoolPage.@Nullable Report report,
            List<Mistake> mistakes,
            HttpStatus status,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
        List<SchoolHoliday> holidays = change.listAll();
        List<Choice> zones = new ArrayList<>(List.of(new Choice("", ui.t("office.school.zone.one"))));
        ZONES.forEach(one -> zones.add(new Choice(one, one)));
        String until = holidays.stream()
                .map(SchoolHoliday::endsOn)
                .max(Comparator.naturalOrder())
                .map(day -> Dates.day(day, ui.locale()))
                .orElse(null);
        List<SchoolPage.Row> rows = holidays.stream()
                .map(one -> new SchoolPage.Row(
                        one.name(),
                        Dates.weekday(one.startsOn(), ui.locale()),
                        Dates.weekday(one.endsOn(), ui.locale()),
                        PATH + "/" + one.id() + "/retrait",
                        one.endsOn().isBefore(today)))
                .toList();
        return screens.show(
                "office/web/school/school",
                new SchoolPage(rows, until, form, zones, zone, pasted, report, mistakes),
                status);
    }
}
