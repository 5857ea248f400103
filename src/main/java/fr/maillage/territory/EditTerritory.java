package fr.maillage.territory;

import fr.maillage.territory.app.Logos;
import fr.maillage.territory.app.PageTexts;
import fr.maillage.territory.app.Settings;
import fr.maillage.territory.app.Snapshots;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what the territory says of itself. Whoever edits says which version they saw: when somebody else was quicker,
 * nothing is written and the answer is false. Readers of this process see the change at once, others within two seconds.
 */
@Component
public class EditTerritory {

    private final Settings settings;
    private final PageTexts pages;
    private final Logos logos;
    private final Snapshots snapshots;

    EditTerritory(Settings settings, PageTexts pages, Logos logos, Snapshots snapshots) {
        this.settings = settings;
        this.pages = pages;
        this.logos = logos;
        this.snapshots = snapshots;
    }

    /** What is there, read from the database itself. */
    public record Current(TerritorySettings settings, Look look, int version) {}

    /** One page’s text; version 0 when nobody wrote it yet. */
    public record PageText(String body, int version) {}

    /** What can be edited, with its version. */
    public Current getCurrent() {
        Settings.Row row = settings.get();
        return new Current(row.settings(), row.look(), row.version());
    }

    /** Replaces the name and the telephones; whether the territory is invented stays as it is. */
    @Transactional
    public boolean describe(TerritorySettings wanted, int version) {
        if (!settings.takeVersion(version)) {
            return false;
        }
        settings.set(wanted);
        told();
        return true;
    }

    /** Replaces the colours, already found readable; both null bring the house’s own back. */
    @Transactional
    public boolean colour(@Nullable String accent, @Nullable String accentDark, int version) {
        if (!settings.takeVersion(version)) {
            return false;
        }
        settings.setAccent(accent, accentDark);
        told();
        return true;
    }

    /** Replaces the logo by a PNG that we drew ourselves. */
    @Transactional
    public void setLogo(byte[] png, int width, int height) {
        logos.set(png, width, height, fingerprint(png));
        told();
    }

    /** Takes the logo away; nothing happens when there is none. */
    @Transactional
    public void removeLogo() {
        logos.remove();
        told();
    }

    /** The logo’s bytes, a PNG. */
    public Optional<byte[]> findLogo() {
        return logos.find();
    }

    /** What is written on a page; an empty text at version 0 when nothing is. */
    public PageText getText(SitePage page, String language) {
        return pages.find(page, language).orElse(new PageText("", 0));
    }

    /** Writes on a page; an empty text brings the usual words back. */
    @Transactional
    public boolean write(SitePage page, String language, String body, int version) {
        boolean written = pages.write(page, language, new PageText(body, version));
        if (written) {
            told();
        }
        return written;
    }

    private void told() {
        settings.raiseRevision();
        snapshots.lookAgainAfterCommit();
    }

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
