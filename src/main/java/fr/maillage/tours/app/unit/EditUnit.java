package fr.maillage.tours.app.unit;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.platform.Audit;
import fr.maillage.shared.PlainText;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.FormKeys;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes units, changes them, retires them, and keeps their activity of the agenda in step. Whether the caller may is the caller's to check. */
@Service
public class EditUnit {

    /** Minutes of a passage, until a tour says otherwise. */
    private static final int USUAL_MINUTES = 180;

    private static final int LONGEST_CODE = 60;

    private final Units units;
    private final AgendaPlans agenda;
    private final Audit audit;
    private final JdbcClient db;

    EditUnit(Units units, AgendaPlans agenda, Audit audit, JdbcClient db) {
        this.units = units;
        this.agenda = agenda;
        this.audit = audit;
        this.db = db;
    }

    /**
     * Adds a unit and its activity; the same identifier and content twice, because a form was sent twice, is one unit. Who went
     * back and corrected what is said of it corrects it, unless somebody else changed it since; who typed another name adds
     * another unit.
     *
     * @param wish its code and its activity do not count
     */
    @Transactional
    public Unit add(Unit wish) {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtext('tours.unit'), 0)) held")
                .query(Integer.class)
                .single();
        Unit there = units.find(wish.id()).orElse(null);
        if (there == null) {
            ActivityId activity = agenda.addActivity(new AgendaPlans.Offer(
                    ActivityKind.PERMANENCE,
                    wish.name(),
                    wish.about(),
                    wish.services(),
                    USUAL_MINUTES,
                    wish.phone(),
                    null,
                    wish.depotCommune()));
            units.add(wish.with(freeCode(wish.name()), activity));
            Unit added = units.find(wish.id()).orElseThrow();
            record("added", added);
            return added;
        }
        if (!there.name().equals(wish.name())) {
            return add(wish.as(new UnitId(FormKeys.next(wish.id().value(), wish))));
        }
        Unit corrected = wish.with(there.code(), there.activity()).at(0);
        return there.version() > 0 || corrected.equals(there)
                ? there
                : change(corrected).orElse(there);
    }

    /** « la-lorandine », « la-lorandine-2 ». */
    private String freeCode(String name) {
        String slug = PlainText.slug(name, LONGEST_CODE);
        String base = slug.isEmpty() ? "unite" : slug;
        String code = base;
        for (int n = 2; units.isCodeTaken(code); n++) {
            code = base + "-" + n;
        }
        return code;
    }

    /**
     * Changes everything but the code and the activity; what the agenda says of it follows what changed, and nothing else.
     *
     * @param wish with the version that was read
     * @return the unit as it is now; empty when somebody changed it meanwhile: nothing was written
     */
    @Transactional
    public Optional<Unit> change(Unit wish) {
        Unit before = units.lock(wish.id()).orElse(null);
        if (before == null || !units.change(wish)) {
            return Optional.empty();
        }
        Unit after = units.find(wish.id()).orElseThrow();
        agenda.findActivity(after.activity()).ifPresent(activity -> follow(before, after, activity));
        record("changed", after);
        return Optional.of(after);
    }

    private void follow(Unit before, Unit after, Activity activity) {
        boolean same = before.name().equals(after.name())
                && before.about().equals(after.about())
                && before.services().equals(after.services())
                && Objects.equals(before.phone(), after.phone());
        if (!same) {
            agenda.describeActivity(
                    activity.id(),
                    before.name().equals(after.name()) ? activity.title() : after.name(),
                    before.about().equals(after.about()) ? activity.summary() : after.about(),
                    before.services().equals(after.services()) ? activity.services() : after.services(),
                    Objects.equals(before.phone(), after.phone()) ? activity.phone() : after.phone());
        }
    }

    /**
     * Puts a unit away for good, or takes it out again. Its announced passages stay until somebody cancels them.
     *
     * @param version as it was read
     * @return false when somebody changed it meanwhile: nothing was written
     */
    @Transactional
    public boolean retire(UnitId id, int version, boolean retired) {
        Unit unit = units.lock(id).orElse(null);
        if (unit == null || !units.retire(id, version, retired)) {
            return false;
        }
        agenda.putAway(unit.activity(), retired);
        record(retired ? "retired" : "restored", unit);
        return true;
    }

    private void record(String what, Unit unit) {
        audit.record(
                "tours.unit." + what,
                "mobile-unit",
                unit.id().value().toString(),
                Map.of("code", unit.code(), "name", unit.name()));
    }
}
