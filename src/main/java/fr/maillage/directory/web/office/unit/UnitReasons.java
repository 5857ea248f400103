package fr.maillage.directory.web.office.unit;

import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.directory.domain.unit.UnitProposal;
import fr.maillage.directory.domain.unit.UnitReason;
import fr.maillage.directory.domain.unit.UnitReason.Kind;
import java.util.List;
import java.util.Locale;

/** Why places look like one unit, in plain words. */
final class UnitReasons {

    private UnitReasons() {}

    static List<String> of(Ui ui, UnitProposal proposal) {
        int all = proposal.reasons().stream()
                .filter(reason -> reason.kind() == Kind.NAME)
                .mapToInt(UnitReason::count)
                .findFirst()
                .orElse(0);
        return proposal.reasons().stream().map(reason -> one(ui, reason, all)).toList();
    }

    private static String one(Ui ui, UnitReason reason, int all) {
        String key = "directory.units.reason." + reason.kind().name().toLowerCase(Locale.ROOT);
        String value = reason.kind() == Kind.PHONE ? PhoneText.inPairs(reason.value()) : reason.value();
        return switch (reason.kind()) {
            case NAME -> ui.t(key, value);
            case COMMUNES -> ui.t(key, reason.count());
            case PHONE, WEBSITE, PARENT, ITINERANT, VEHICLE ->
                reason.count() == all ? ui.t(key + ".all", value) : ui.t(key + ".some", value, reason.count(), all);
        };
    }
}
