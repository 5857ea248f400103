package fr.maillage.steering.web;

import fr.maillage.steering.app.Observatory;
import fr.maillage.steering.app.ReadObservatory;
import fr.maillage.steering.app.SteeringSight;
import fr.maillage.steering.domain.Quarter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which figures an address asks for; what makes no sense is as if it had not been asked. */
@Component
class ObservatoryQuery {

    private static final int USUAL_LIMIT_KM = 15;

    private final ReadObservatory figures;
    private final SteeringSight sight;

    ObservatoryQuery(ReadObservatory figures, SteeringSight sight) {
        this.figures = figures;
        this.sight = sight;
    }

    Observatory read(HttpServletRequest request) {
        Quarter now = Quarter.of(figures.today());
        Quarter asked = Quarter.parse(text(request.getParameter("trimestre"))).orElse(now);
        int limit = ObservatoryScreen.LIMITS.stream()
                .filter(each -> String.valueOf(each).equals(request.getParameter("km")))
                .findFirst()
                .orElse(USUAL_LIMIT_KM);
        return figures.read(asked, limit, sight.communes());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
