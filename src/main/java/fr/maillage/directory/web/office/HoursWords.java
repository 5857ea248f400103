package fr.maillage.directory.web.office;

import fr.maillage.design.Ui;
import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.OpeningHours.Parsed;
import fr.maillage.directory.domain.hours.prose.HoursReading;
import fr.maillage.directory.domain.hours.prose.Remark;
import fr.maillage.directory.web.HoursWording;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whoever mends a sheet what was made of its text of hours. One a request. */
final class HoursWords {

    private final Ui ui;

    HoursWords(Ui ui) {
        this.ui = ui;
    }

    SectionPage.Understood understood(String raw, HoursReading read, boolean taken) {
        Parsed guess = read.guess().orElse(null);
        return new SectionPage.Understood(
                ui.t("directory.office.hours.read." + kind(read)),
                raw,
                guess == null ? null : new HoursWording(ui::t, ui.locale()).rules(guess),
                read.remarks().stream().map(this::remark).toList(),
                guess != null,
                taken);
    }

    /** Why hours typed as text should not be published as they are; null when they may. */
    @Nullable
    String problem(String typed) {
        HoursReading read = HoursReading.of(typed);
        if (read instanceof HoursReading.Refused refused) {
            return HoursProblem.of(ui, refused);
        }
        return read.isDoubtful()
                ? ui.t(
                        "directory.mistake.hours.doubtful",
                        String.join(
                                " ", read.remarks().stream().map(this::remark).toList()))
                : null;
    }

    private String remark(Remark remark) {
        String key = remark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ui.t("directory.hours.remark." + key, String.join(", ", remark.words()));
    }

    private static String kind(HoursReading read) {
        return switch (read) {
            case HoursReading.Osm _, HoursReading.Blank _ -> "whole";
            case HoursReading.Repaired _ -> "repaired";
            case HoursReading.Prose prose ->
                switch (prose.confidence()) {
                    case HIGH -> "whole";
                    case MEDIUM -> "part";
                    case LOW -> "days-missing";
                };
            case HoursReading.NotHours not -> not.hours() == null ? "none" : "whole";
            case HoursReading.Refused _ -> "refused";
        };
    }

    /** Times without days, offered from Monday to Friday: a person says whether it is so. */
    static Parsed onWorkingDays(Parsed guess) {
        boolean dayless = guess.rules().stream().allMatch(rule -> rule.days().isEveryDay())
                && !guess.text().startsWith("Mo")
                && !guess.text().startsWith("24/7");
        return dayless && OpeningHours.parse("Mo-Fr " + guess.text()) instanceof Parsed some ? some : guess;
    }
}
