package fr.maillage.needs.app;

/** What came of an answer. Whatever is not {@link Done} has changed nothing. */
public sealed interface Answered {

    /** The need as it stands now. */
    record Done(NeedSheet now) implements Answered {}

    /** Somebody else changed it since the page was read; as it stands now. */
    record Meanwhile(NeedSheet now) implements Answered {}

    /** In its state, that cannot happen. */
    record NotNow(NeedSheet now) implements Answered {}

    /** What it was to be joined to is over, joined itself, or the very same. */
    record WrongOther(NeedSheet now) implements Answered {}
}
