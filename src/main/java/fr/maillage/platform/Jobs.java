package fr.maillage.platform;

/** The machine that runs each {@link RepeatingTask}. */
public interface Jobs {

    /**
     * Asks for a turn now rather than at the end of the pause; call it after the commit of what is to be found. Does
     * nothing when no task bears this name or none runs here.
     *
     * @param name of a {@link RepeatingTask}
     */
    void soon(String name);
}
