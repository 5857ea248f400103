package fr.maillage.campaign.web;

import fr.maillage.campaign.web.CodeDoor.Entry;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody who stands in front of a place sends.
 *
 * @param code of those who take part, as typed
 * @param participant a first name; empty for nobody
 * @param verdict {@code corriger} or {@code disparu}
 * @param cells typed, by column; a column that was not sent is not there
 */
record SheetCheckForm(String code, String participant, String verdict, Map<String, String> cells, String remark) {

    /** Columns that may be corrected from the pavement. */
    static final List<String> FIELDS = List.of("nom", "adresse", "telephone", "courriels", "site_web", "horaires");

    static final int LONGEST_NAME = 40;
    static final int LONGEST_REMARK = 1_000;
    private static final int LONGEST_CELL = 500;
    private static final String CLOSED = "disparu";

    static SheetCheckForm fresh(@Nullable String code) {
        return new SheetCheckForm(tidy(code), "", "corriger", Map.of(), "");
    }

    static SheetCheckForm read(MultiValueMap<String, String> sent) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : FIELDS) {
            String value = sent.getFirst(column);
            if (value != null) {
                cells.put(column, tidy(value));
            }
        }
        return new SheetCheckForm(
                tidy(sent.getFirst("code")),
                tidy(sent.getFirst("prenom")),
                CLOSED.equals(sent.getFirst("verdict")) ? CLOSED : "corriger",
                cells,
                tidy(sent.getFirst("remarque")));
    }

    /** Without control characters, line ends kept. */
    static String tidy(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                        .strip();
    }

    boolean isClosed() {
        return verdict.equals(CLOSED);
    }

    /** What the field shows. */
    String cell(String column, Map<String, String> known) {
        return cells.getOrDefault(column, known.getOrDefault(column, ""));
    }

    /** Only what differs from what we know. */
    Map<String, String> changes(Map<String, String> known) {
        Map<String, String> changes = new LinkedHashMap<>();
        cells.forEach((column, value) -> {
            if (!spaced(value).equals(spaced(tidy(known.get(column))))) {
                changes.put(column, value);
            }
        });
        return changes;
    }

    /** Spaces of every kind alike: browsers and keyboards change them. */
    private static String spaced(String text) {
        return text.replaceAll("[\\p{Zs}\n]+", " ");
    }

    List<Mistake> mistakesOfPerson(Ui ui, Entry entry) {
        List<Mistake> mistakes = new ArrayList<>();
        switch (entry) {
            case NONE -> mistakes.add(new Mistake("code", ui.t("campaign.code.missing")));
            case WRONG -> mistakes.add(new Mistake("code", ui.t("campaign.code.wrong")));
            case TOO_MANY -> mistakes.add(new Mistake("code", ui.t("campaign.code.too-many")));
            case RIGHT -> {}
        }
        if (participant.length() > LONGEST_NAME) {
            mistakes.add(new Mistake("prenom", ui.t("campaign.participant.long", LONGEST_NAME)));
        }
        return mistakes;
    }

    List<Mistake> mistakes(Ui ui, Entry entry, Map<String, String> known) {
        List<Mistake> mistakes = new ArrayList<>(mistakesOfPerson(ui, entry));
        if (remark.length() > LONGEST_REMARK) {
            mistakes.add(new Mistake("remarque", ui.t("campaign.remark.long", LONGEST_REMARK, remark.length())));
        }
        cells.forEach((column, value) -> {
            if (value.length() > LONGEST_CELL) {
                mistakes.add(new Mistake(column, ui.t("campaign.field.long", LONGEST_CELL)));
            }
        });
        if (!isClosed() && remark.isEmpty() && changes(known).isEmpty()) {
            mistakes.add(new Mistake("remarque", ui.t("campaign.refused.nothing")));
        }
        return mistakes;
    }
}
