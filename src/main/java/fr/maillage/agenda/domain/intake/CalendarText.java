package fr.maillage.agenda.domain.intake;

/** A file of events, whichever of the two kinds it is. */
public final class CalendarText {

    private CalendarText() {}

    /**
     * Reads a file.
     *
     * @throws ForeignFile.NotACalendar when it is neither kind
     */
    public static ForeignFile read(byte[] file, Window window) throws ForeignFile.NotACalendar {
        String text = FileText.of(file);
        String head = text.stripLeading();
        return head.startsWith("{") || head.startsWith("[")
                ? OpenAgendaFile.read(text, window)
                : IcalFile.read(text, window);
    }
}
