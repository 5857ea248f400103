package fr.maillage.office.app;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.platform.Audit;
import fr.maillage.territory.EditSchoolCalendar;
import fr.maillage.territory.EditSchoolCalendar.Intake;
import fr.maillage.territory.EditSchoolCalendar.Outcome;
import fr.maillage.territory.SchoolHoliday;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the school calendar of the territory, and writes down who did. */
@Component
public class ChangeSchoolCalendar {

    private static final String KIND = "territory";
    private static final String SUBJECT = "school-calendar";
    private static final Set<Outcome> WRITTEN = EnumSet.of(Outcome.ADDED, Outcome.ADDED_END_SUPPOSED, Outcome.REPLACED);

    private final EditSchoolCalendar edit;
    private final Audit audit;
    private final Access access;

    ChangeSchoolCalendar(EditSchoolCalendar edit, Audit audit, Access access) {
        this.edit = edit;
        this.audit = audit;
        this.access = access;
    }

    /** What is known, the earliest first. */
    public List<SchoolHoliday> listAll() {
        access.require(Right.EDIT_TERRITORY);
        return edit.listAll();
    }

    /** Adds one, both days included. */
    @Transactional
    public void add(String name, LocalDate startsOn, LocalDate endsOn) {
        access.require(Right.EDIT_TERRITORY);
        edit.add(name, startsOn, endsOn);
        audit.record("office.school.added", KIND, SUBJECT, Map.of("name", name, "days", startsOn + " → " + endsOn));
    }

    /** Takes one away; nothing happens when it was gone. */
    @Transactional
    public void remove(UUID id) {
        access.require(Right.EDIT_TERRITORY);
        edit.remove(id)
                .ifPresent(gone -> audit.record(
                        "office.school.removed",
                        KIND,
                        SUBJECT,
                        Map.of("name", gone.name(), "days", gone.startsOn() + " → " + gone.endsOn())));
    }

    /** Takes those of a file. */
    @Transactional
    public Intake take(String file, String zone) {
        access.require(Right.EDIT_TERRITORY);
        Intake intake = edit.take(file, zone);
        if (intake instanceof Intake.Read read) {
            long written = read.rows().stream()
                    .filter(row -> WRITTEN.contains(row.outcome()))
                    .count();
            audit.record("office.school.read", KIND, SUBJECT, Map.of("rows", String.valueOf(written)));
        }
        return intake;
    }
}
