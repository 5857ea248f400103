package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.upkeep.Propose;
import fr.maillage.directory.web.office.FieldView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields that are not columns of a sheet: what somebody says beside, and who they are. */
final class Said {

    private static final int LONGEST_LINE = 100;

    private Said() {}

    static FieldView remark(Ui ui, String key, String value, List<Mistake> mistakes) {
        return field("remarque", "text", ui.t(key), null, value, mistakes, Propose.LONGEST_REMARK);
    }

    static FieldView name(Ui ui, String value, List<Mistake> mistakes) {
        return field("nom", "line", ui.t("directory.propose.name"), null, value, mistakes, LONGEST_LINE);
    }

    static FieldView contact(Ui ui, String value, List<Mistake> mistakes) {
        return field(
                "contact",
                "line",
                ui.t("directory.propose.contact"),
                ui.t("directory.propose.contact.hint"),
                value,
                mistakes,
                LONGEST_LINE);
    }

    private static FieldView field(
            String name,
            String kind,
            String label,
            @Nullable String hint,
            String value,
            List<Mistake> mistakes,
            int bound) {
        return new FieldView(
                name,
                kind,
                label,
                hint,
                value,
                List.of(),
                List.of(),
                mistakes.stream()
                        .filter(mistake -> mistake.field().equals(name))
                        .map(Mistake::message)
                        .findFirst()
                        .orElse(null),
                null,
                bound);
    }
}
