package fr.maillage.office.app;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Accent;
import fr.maillage.office.domain.LogoDrawing;
import fr.maillage.platform.Audit;
import fr.maillage.territory.EditTerritory;
import fr.maillage.territory.EditTerritory.Current;
import fr.maillage.territory.EditTerritory.PageText;
import fr.maillage.territory.SitePage;
import fr.maillage.territory.TerritorySettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what the territory says of itself, and writes down who did. False: somebody else changed it in between. */
@Component
public class ChangeTerritory {

    private static final String KIND = "territory";

    private final EditTerritory edit;
    private final Audit audit;
    private final Access access;

    ChangeTerritory(EditTerritory edit, Audit audit, Access access) {
        this.edit = edit;
        this.audit = audit;
        this.access = access;
    }

    /** What can be changed, with its version. */
    public Current getCurrent() {
        access.require(Right.EDIT_TERRITORY);
        return edit.getCurrent();
    }

    /** One page’s text, with its version. */
    public PageText getText(SitePage page, String language) {
        access.require(Right.EDIT_TERRITORY);
        return edit.getText(page, language);
    }

    /** Replaces the name and the telephones. */
    @Transactional
    public boolean describe(TerritorySettings wanted, int version) {
        TerritorySettings before = getCurrent().settings();
        if (!edit.describe(wanted, version)) {
            return false;
        }
        Map<String, String> changes = new LinkedHashMap<>();
        change(changes, "name", before.name(), wanted.name());
        change(changes, "phone", before.phone(), wanted.phone());
        change(changes, "transportPhone", before.transportPhone(), wanted.transportPhone());
        change(changes, "transportNote", before.transportNote(), wanted.transportNote());
        audit.record("office.territory.described", KIND, "settings", changes);
        return true;
    }

    /** Replaces the colour; null brings the house’s own back. The colour has been found readable. */
    @Transactional
    public boolean colour(@Nullable Accent accent, int version) {
        String before = getCurrent().look().accent();
        String light = accent == null ? null : accent.light().code();
        if (!edit.colour(light, accent == null ? null : accent.dark().code(), version)) {
            return false;
        }
        Map<String, String> changes = new LinkedHashMap<>();
        change(changes, "accent", before, light);
        audit.record("office.territory.coloured", KIND, "settings", changes);
        return true;
    }

    /** Replaces the logo. */
    @Transactional
    public void setLogo(LogoDrawing.Logo logo) {
        access.require(Right.EDIT_TERRITORY);
        edit.setLogo(logo.png(), logo.width(), logo.height());
        audit.record("office.territory.logo-set", KIND, "logo", Map.of("size", logo.width() + " × " + logo.height()));
    }

    /** Takes the logo away. */
    @Transactional
    public void removeLogo() {
        access.require(Right.EDIT_TERRITORY);
        edit.removeLogo();
        audit.record("office.territory.logo-removed", KIND, "logo", Map.of());
    }

    /** Writes one of the pages about the site. The text itself is not copied into the log, where nobody could erase it. */
    @Transactional
    public boolean write(SitePage page, String language, String body, int version) {
        access.require(Right.EDIT_TERRITORY);
        if (!edit.write(page, language, body, version)) {
            return false;
        }
        audit.record(
                "office.territory.page-written",
                KIND,
                page.name(),
                Map.of("language", language, "characters", String.valueOf(body.length())));
        return true;
    }

    private static void change(
            Map<String, String> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, Objects.toString(before, "–") + " → " + Objects.toString(after, "–"));
        }
    }
}
