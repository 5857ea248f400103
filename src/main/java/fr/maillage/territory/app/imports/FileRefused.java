package fr.maillage.territory.app.imports;

/** A whole file, or an answer of the geographic API, cannot be used; the message is one line of French for the operator. */
public final class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** The line that the operator reads. */
    public FileRefused(String line) {
        super(line, null, false, false);
    }
}
