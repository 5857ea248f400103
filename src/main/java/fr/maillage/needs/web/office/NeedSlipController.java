package fr.maillage.needs.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.design.Screens;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.PrintNeedPapers;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /gestion/besoins/{code}/recu.pdf}: the slip with the code, for whoever said what is lacking. */
@Controller
class NeedSlipController {

    private static final String PATH = NeedPaths.ONE + "/recu.pdf";

    private final Screens screens;
    private final NeedDoor door;
    private final PrintNeedPapers print;

    NeedSlipController(Screens screens, NeedDoor door, PrintNeedPapers print) {
        this.screens = screens;
        this.door = door;
        this.print = print;
    }

    @Bean
    static StaffRoutes needSlip() {
        return StaffRoutes.get(Right.RAISE_NEEDS, PATH);
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> slip(@PathVariable String code, HttpServletRequest request) {
        NeedSheet need = door.openToEdit(code);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(print.slip(need, screens.ui(request).absolute("")));
    }
}
