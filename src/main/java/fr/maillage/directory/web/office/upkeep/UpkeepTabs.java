package fr.maillage.directory.web.office.upkeep;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import java.util.ArrayList;
import java.util.List;

/** The pages on confirmations, side by side. */
final class UpkeepTabs {

    private UpkeepTabs() {}

    static List<Link> of(Ui ui, Access access) {
        List<Link> tabs = new ArrayList<>();
        tabs.add(new Link(ui.t("directory.reread.tab"), "/gestion/relectures"));
        tabs.add(new Link(ui.t("directory.silent"), "/gestion/relectures/silence"));
        if (access.may(Right.EDIT_TERRITORY)) {
            tabs.add(new Link(ui.t("directory.upkeep.settings"), "/gestion/relectures/reglages"));
        }
        return tabs;
    }
}
