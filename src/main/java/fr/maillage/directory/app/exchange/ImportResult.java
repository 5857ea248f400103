package fr.maillage.directory.app.exchange;

/** How an import ended. */
public sealed interface ImportResult {

    /** The file was taken, to its end or to where it broke. */
    record Done(ImportSummary summary) implements ImportResult {}

    /** Nothing was taken; the reason in French, one line. */
    record Refused(String reason) implements ImportResult {}
}
