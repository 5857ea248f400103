package fr.maillage.directory.web.office.merge;

import fr.maillage.design.Ui;
import java.util.List;
import java.util.Set;

/** Why two places may be one, or not, in a clerk's words. */
final class ReasonWording {

    private static final Set<String> AGAINST =
            Set.of("far", "phone-other", "pivot-other", "street-other", "commune-other", "kind-other", "number-other");
    private static final int ALIKE = 95;
    private static final int NEARLY = 60;

    private final Ui ui;

    ReasonWording(Ui ui) {
        this.ui = ui;
    }

    List<String> speakingFor(List<String> reasons) {
        return reasons.stream()
                .filter(reason -> !isAgainst(reason))
                .map(this::text)
                .toList();
    }

    List<String> speakingAgainst(List<String> reasons) {
        return reasons.stream().filter(ReasonWording::isAgainst).map(this::text).toList();
    }

    String told(List<String> reasons) {
        return String.join(", ", speakingFor(reasons));
    }

    private static boolean isAgainst(String reason) {
        String word = word(reason);
        return AGAINST.contains(word) || (word.equals("name") && number(reason) < NEARLY);
    }

    private String text(String reason) {
        String word = word(reason);
        return switch (word) {
            case "name" ->
                number(reason) >= ALIKE
                        ? ui.t("directory.merge.reason.name.same")
                        : number(reason) >= NEARLY
                                ? ui.t("directory.merge.reason.name.near")
                                : ui.t("directory.merge.reason.name.other");
            case "near", "far" -> ui.t("directory.merge.reason." + word, metres(number(reason)));
            default -> ui.t("directory.merge.reason." + word);
        };
    }

    private String metres(int metres) {
        return metres < 1_000 ? metres + " m" : String.format(ui.locale(), "%.1f km", metres / 1_000.0);
    }

    private static String word(String reason) {
        int colon = reason.indexOf(':');
        return colon < 0 ? reason : reason.substring(0, colon);
    }

    private static int number(String reason) {
        try {
            return Integer.parseInt(reason.substring(reason.indexOf(':') + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
