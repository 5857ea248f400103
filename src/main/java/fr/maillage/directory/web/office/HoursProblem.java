package fr.maillage.directory.web.office;

import fr.maillage.design.Ui;
import fr.maillage.directory.domain.hours.OpeningHours.Unreadable;
import java.util.Locale;

/** Why a text of hours is not understood, for whoever typed it. */
final class HoursProblem {

    private HoursProblem() {}

    static String of(Ui ui, Unreadable hours) {
        return switch (hours.reason()) {
            case UNKNOWN_WORD -> ui.t("directory.mistake.hours.unknown-word", hours.detail());
            case TOO_LONG, SYNTAX, NOT_EVALUATED, NO_TIMES, DOUBTFUL_TIMES, AMBIGUOUS, CONTRADICTORY ->
                ui.t("directory.mistake.hours."
                        + hours.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }
}
