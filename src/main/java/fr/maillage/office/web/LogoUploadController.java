package fr.maillage.office.web;

import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.office.app.ChangeTerritory;
import fr.maillage.office.domain.LogoDrawing;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.platform.UploadRoutes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/territoire/logo}: the one file that Maillage takes; it is drawn again before it is kept. */
@Controller
class LogoUploadController {

    private static final String PATH = TerritoryController.PATH + "/logo";
    private static final String TOO_HEAVY = "trop-lourd";

    private final Screens screens;
    private final ChangeTerritory change;

    LogoUploadController(Screens screens, ChangeTerritory change) {
        this.screens = screens;
        this.change = change;
    }

    @Bean
    static StaffRoutes logoReading() {
        return StaffRoutes.get(Right.EDIT_TERRITORY, PATH);
    }

    @Bean
    static StaffRoutes logoPosting() {
        return StaffRoutes.post(Right.EDIT_TERRITORY, PATH, PATH + "/retrait");
    }

    @Bean
    static UploadRoutes logoUpload() {
        return new UploadRoutes(PATH, PATH + "?refus=" + TOO_HEAVY);
    }

    @GetMapping(PATH)
    View form(@RequestParam(defaultValue = "") String refus, HttpServletRequest request) {
        return refus.equals(TOO_HEAVY) ? refused(TOO_HEAVY, request) : show(List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View send(HttpServletRequest request) throws IOException {
        byte[] sent;
        try {
            Part part = request.getPart("logo");
            if (part != null && part.getSize() > UploadRoutes.MOST_BYTES) {
                return refused(TOO_HEAVY, request);
            }
            sent = part == null ? new byte[0] : part.getInputStream().readAllBytes();
        } catch (ServletException | IllegalStateException e) {
            return refused(e instanceof IllegalStateException ? TOO_HEAVY : "EMPTY", request);
        }
        return switch (LogoDrawing.draw(sent)) {
            case LogoDrawing.Refused refusal -> refused(refusal.reason().name(), request);
            case LogoDrawing.Logo logo -> {
                change.setLogo(logo);
                screens.forgetKept();
                yield SeeOther.to(PATH + "?fait=logo");
            }
        };
    }

    @PostMapping(PATH + "/retrait")
    View remove() {
        change.removeLogo();
        screens.forgetKept();
        return SeeOther.to(PATH + "?fait=logo-retire");
    }

    private View refused(String why, HttpServletRequest request) {
        String text = screens.ui(request).t("office.logo.refused." + why);
        return show(List.of(new Mistake("logo", text)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View show(List<Mistake> mistakes, HttpStatus status) {
        return screens.show(
                "office/web/logo", new LogoPage(change.getCurrent().look().logo(), mistakes), status);
    }
}
