package fr.maillage.office.web.school;

import fr.maillage.design.Dates;
import fr.maillage.design.Ui;
import fr.maillage.territory.EditSchoolCalendar.Intake;
import fr.maillage.territory.EditSchoolCalendar.Outcome;
import fr.maillage.territory.EditSchoolCalendar.Taken;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What came of a file, in words: each row that concerns the territory, the number of the others. */
final class SchoolReport {

    private static final Set<Outcome> NOT_OURS = EnumSet.of(Outcome.OTHER_ZONE, Outcome.TEACHERS);
    private static final Set<Outcome> WRONG = EnumSet.of(Outcome.NO_DATES, Outcome.STRANGE_DATES);
    private static final Set<Outcome> WRITTEN = EnumSet.of(Outcome.ADDED, Outcome.ADDED_END_SUPPOSED, Outcome.REPLACED);

    private final Ui ui;

    SchoolReport(Ui ui) {
        this.ui = ui;
    }

    SchoolPage.Report of(Intake.Read read) {
        List<Taken> ours = read.rows().stream()
                .filter(row -> !NOT_OURS.contains(row.outcome()))
                .toList();
        long written =
                ours.stream().filter(row -> WRITTEN.contains(row.outcome())).count();
        long wrong = ours.stream().filter(row -> WRONG.contains(row.outcome())).count();
        return new SchoolPage.Report(
                ui.t("office.school.report", read.rows().size(), written, ours.size() - written - wrong, wrong),
                ours.stream().map(this::line).toList(),
                read.rows().size() - ours.size());
    }

    private SchoolPage.Line line(Taken row) {
        LocalDate first = row.startsOn();
        LocalDate last = row.endsOn();
        String days = first == null || last == null
                ? "–"
                : ui.t("office.school.days", Dates.day(first, ui.locale()), Dates.day(last, ui.locale()));
        String kind = WRONG.contains(row.outcome()) ? "danger" : WRITTEN.contains(row.outcome()) ? "good" : "plain";
        return new SchoolPage.Line(row.line(), row.name(), days, ui.t("office.school.outcome." + row.outcome()), kind);
    }
}
