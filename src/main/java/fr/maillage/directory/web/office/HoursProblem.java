package fr.maillage.directory.web.office;

import fr.maillage.design.Ui;
import fr.maillage.directory.domain.hours.prose.HoursReading.Refused;
import java.util.Locale;

/** Why a text of hours is not understood, for whoever typed it. */
public final class HoursProblem {

    private HoursProblem() {}

    public static String of(Ui ui, Refused hours) {
        String reason = hours.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ui.t("directory.mistake.hours." + reason, hours.detail());
    }
}
