package fr.maillage.platform;

/** Maillage cannot run here and now, for a reason the operator can act upon: one line of French, no stack trace. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The line that the operator reads. */
    public StartRefused(String line) {
        super(line, null, false, false);
    }
}
