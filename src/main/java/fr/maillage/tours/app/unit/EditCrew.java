package fr.maillage.tours.app.unit;

import fr.maillage.platform.Audit;
import fr.maillage.tours.app.FormKeys;
import fr.maillage.tours.domain.unit.Absence;
import fr.maillage.tours.domain.unit.CrewMember;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who goes with a unit, and when they or the unit are away. Whether the caller may is the caller's to check. */
@Service
public class EditCrew {

    private final Crew crew;
    private final Absences absences;
    private final Audit audit;

    EditCrew(Crew crew, Absences absences, Audit audit) {
        this.crew = crew;
        this.absences = absences;
        this.audit = audit;
    }

    /**
     * Adds somebody; the same identifier and content twice, because a form was sent twice, is one person. Who went back and
     * corrected what that person does corrects it; who typed somebody else adds them.
     *
     * @return false when somebody else changed that person meanwhile: nothing was written
     */
    @Transactional
    public boolean add(CrewMember member) {
        if (crew.add(member)) {
            record("tours.crew.added", member);
            return true;
        }
        CrewMember there = crew.find(member.id()).orElseThrow();
        return there.isSamePerson(member)
                ? there.at(0).equals(member.at(0)) || change(member.at(0))
                : add(member.as(FormKeys.next(member.id(), member)));
    }

    /**
     * Changes what they do, or the day on which they left.
     *
     * @param member with the version that was read
     * @return false when somebody changed it meanwhile: nothing was written
     */
    @Transactional
    public boolean change(CrewMember member) {
        boolean changed = crew.change(member);
        if (changed) {
            record("tours.crew.changed", member);
        }
        return changed;
    }

    /** Writes that a unit or somebody is away; the same identifier with other days, because somebody went back, is another absence. */
    @Transactional
    public void away(Absence absence) {
        if (absences.add(absence)) {
            record("tours.away.added", absence);
        } else if (!absences.find(absence.id()).orElseThrow().equals(absence)) {
            away(absence.as(FormKeys.next(absence.id(), absence)));
        }
    }

    /** Takes an absence back; of one that is gone already, nothing happens. */
    @Transactional
    public void back(Absence absence) {
        if (absences.remove(absence.id())) {
            record("tours.away.removed", absence);
        }
    }

    /** No name: whoever reads the log finds the person by identifier as long as there is one. */
    private void record(String action, CrewMember member) {
        audit.record(
                action,
                "crew-member",
                member.id().toString(),
                Map.of("unit", member.unit().value().toString()));
    }

    private void record(String action, Absence absence) {
        UUID member = absence.member();
        audit.record(
                action,
                member == null ? "mobile-unit" : "crew-member",
                member == null ? absence.unit().value().toString() : member.toString(),
                Map.of(
                        "first",
                        absence.first().toString(),
                        "last",
                        absence.last().toString()));
    }
}
