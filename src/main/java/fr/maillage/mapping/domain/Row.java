package fr.maillage.mapping.domain;

import fr.maillage.mapping.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One foreign row while it is mapped: its cells, the column that is being made, what there is to remark. */
final class Row {

    private static final int MOST_REMARKS = 200;

    private final Map<String, String> cells;
    private final Cells reading;
    private final List<Remark> remarks = new ArrayList<>();
    private String target = "";

    Row(Map<String, String> cells, Cells reading) {
        this.cells = cells;
        this.reading = reading;
    }

    Row making(String column) {
        target = column;
        return this;
    }

    /** The cell's text, mended; empty when there is none or when it says nothing. */
    String cell(String column) {
        String text = cells.get(column);
        return text == null ? "" : reading.read(text);
    }

    void remark(String value, String what) {
        Remark remark = new Remark(target, value, what);
        if (remarks.size() < MOST_REMARKS && !remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    List<Remark> remarks() {
        return remarks;
    }
}
