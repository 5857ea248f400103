package fr.maillage.territory;

import fr.maillage.shared.PlainText;
import fr.maillage.territory.app.SchoolHolidays;
import fr.maillage.territory.app.Settings;
import fr.maillage.territory.app.Snapshots;
import fr.maillage.territory.domain.school.FileRow;
import fr.maillage.territory.domain.school.SchoolFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the school calendar of this instance. Readers of this process see it at once, others within two seconds. */
@Component
public class EditSchoolCalendar {

    /** Characters of a holiday's name. */
    public static final int LONGEST_NAME = 120;

    private static final int LONGEST_DAYS = 100;

    private final SchoolHolidays holidays;
    private final Settings settings;
    private final Snapshots snapshots;

    EditSchoolCalendar(SchoolHolidays holidays, Settings settings, Snapshots snapshots) {
        this.holidays = holidays;
        this.settings = settings;
        this.snapshots = snapshots;
    }

    /** What came of one row of a file. */
    public enum Outcome {
        ADDED,
        /** Added up to the 31st of August, for the file only says when the summer begins. */
        ADDED_END_SUPPOSED,
        /** A holiday of that name with other days stood there: it has these days now. */
        REPLACED,
        /** It was there. */
        KNOWN,
        OTHER_ZONE,
        /** Pupils have school. */
        TEACHERS,
        NO_DATES,
        /** It ends before it begins, or lasts more than a hundred days. */
        STRANGE_DATES
    }

    /** One row of a file, as it was understood. */
    public record Taken(
            int line,
            String name,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Outcome outcome) {}

    /** What came of a file. */
    public sealed interface Intake {

        /** It was read; each of its rows is accounted for. */
        record Read(List<Taken> rows) implements Intake {}

        /** It is no school calendar. */
        record NotACalendar() implements Intake {}

        /** It holds these zones, and nobody said which one is ours. */
        record WhichZone(List<String> zones) implements Intake {}
    }

    /** As they stand in the database, the earliest first. */
    public List<SchoolHoliday> listAll() {
        return holidays.listAll();
    }

    /** Adds one, both days included; nothing happens when it is there. */
    @Transactional
    public void add(String name, LocalDate startsOn, LocalDate endsOn) {
        holidays.add(name, startsOn, endsOn, false);
        told();
    }

    /** Takes one away; empty when it was gone. */
    @Transactional
    public Optional<SchoolHoliday> remove(UUID id) {
        Optional<SchoolHoliday> found =
                listAll().stream().filter(one -> one.id().equals(id)).findFirst();
        if (found.isPresent() && holidays.remove(id)) {
            told();
            return found;
        }
        return Optional.empty();
    }

    /**
     * Takes the holidays of a file of the ministry, CSV or iCalendar. The same file twice changes nothing.
     *
     * @param zone ours, such as {@code Zone A}; empty when the file has one zone only
     */
    @Transactional
    public Intake take(String file, String zone) {
        List<FileRow> rows = SchoolFile.read(file).orElse(null);
        if (rows == null || rows.isEmpty()) {
            return new Intake.NotACalendar();
        }
        TreeSet<String> zones = new TreeSet<>();
        rows.forEach(row -> zones.addAll(row.zones()));
        if (zone.isEmpty() && zones.size() > 1) {
            return new Intake.WhichZone(List.copyOf(zones));
        }
        holidays.lock();
        List<SchoolHoliday> known = new ArrayList<>(holidays.listAll());
        List<Taken> taken = rows.stream().map(row -> take(row, zone, known)).toList();
        told();
        return new Intake.Read(taken);
    }

    private Taken take(FileRow row, String zone, List<SchoolHoliday> known) {
        String name = name(row.name());
        Outcome outcome = refused(row, zone);
        LocalDate first = row.startsOn();
        LocalDate last = row.endsOn();
        if (outcome == null && first != null && last != null) {
            outcome = write(name, first, last, known, row.endSupposed());
        }
        return new Taken(row.line(), name, first, last, outcome == null ? Outcome.NO_DATES : outcome);
    }

    private static @Nullable Outcome refused(FileRow row, String zone) {
        if (!zone.isEmpty() && !row.zones().isEmpty() && !row.zones().contains(zone)) {
            return Outcome.OTHER_ZONE;
        }
        if (row.forTeachers()) {
            return Outcome.TEACHERS;
        }
        LocalDate first = row.startsOn();
        LocalDate last = row.endsOn();
        if (first == null || last == null) {
            return Outcome.NO_DATES;
        }
        return last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS)) ? Outcome.STRANGE_DATES : null;
    }

    private Outcome write(
            String name, LocalDate first, LocalDate last, List<SchoolHoliday> known, boolean endSupposed) {
        List<SchoolHoliday> namesakes = known.stream()
                .filter(one -> !one.startsOn().isAfter(last) && !one.endsOn().isBefore(first))
                .filter(one -> PlainText.of(one.name()).equals(PlainText.of(name)))
                .toList();
        if (namesakes.stream()
                .anyMatch(one -> one.startsOn().equals(first) && one.endsOn().equals(last))) {
            return Outcome.KNOWN;
        }
        namesakes.forEach(one -> holidays.remove(one.id()));
        known.removeAll(namesakes);
        holidays.add(name, first, last, false);
        known.add(new SchoolHoliday(new UUID(0, known.size()), name, first, last));
        if (!namesakes.isEmpty()) {
            return Outcome.REPLACED;
        }
        return endSupposed ? Outcome.ADDED_END_SUPPOSED : Outcome.ADDED;
    }

    private static String name(String typed) {
        String name = typed.replaceAll("\\s+", " ").strip();
        String known = name.isEmpty() ? "Vacances scolaires" : name;
        return known.length() > LONGEST_NAME ? known.substring(0, LONGEST_NAME) : known;
    }

    private void told() {
        settings.raiseRevision();
        snapshots.lookAgainAfterCommit();
    }
}
