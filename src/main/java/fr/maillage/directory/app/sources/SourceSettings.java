package fr.maillage.directory.app.sources;

import fr.maillage.directory.domain.sources.Rhythm;

/**
 * What people say of a source.
 *
 * @param owner the body that publishes it; empty when unsaid
 * @param licence an identifier of {@code Licence}; empty when unsaid
 * @param url where the file lies; empty when files are brought by hand
 * @param mapping the text of a mapping file; empty for the national standard
 * @param contact whom to write to about it; empty for nobody
 * @param priority the higher is believed first
 */
public record SourceSettings(
        String name,
        String owner,
        String licence,
        FileKind format,
        String url,
        String mapping,
        String contact,
        Rhythm schedule,
        int priority) {

    /** What kind of file is expected; {@code AUTO} is recognised from the file itself. */
    public enum FileKind {
        AUTO,
        CSV,
        JSON
    }
}
