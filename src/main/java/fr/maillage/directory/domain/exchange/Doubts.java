package fr.maillage.directory.domain.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects what is doubtful in one row while it is read. */
final class Doubts {

    private final int row;
    private final String key;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Notice> notices = EnumSet.noneOf(Notice.class);

    Doubts(int row, String key) {
        this.row = row;
        this.key = key;
    }

    void add(StandardField field, String value, String action) {
        add(field.column(), value, action);
    }

    void add(String field, String value, String action) {
        findings.add(new Finding(row, key, field, value, action));
    }

    void note(Notice notice) {
        notices.add(notice);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Set<Notice> notices() {
        return notices;
    }
}
