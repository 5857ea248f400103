package fr.maillage.platform;

/** A module's part of the invented demo territory, loaded once, at the first start on an empty database. */
public interface DemoPart {

    /** Parts of lower ranks go first: 1 territory, 2 directory, 3 the others. */
    int rank();

    /**
     * Loads the part through the module's own front door. A first start that is killed half-way calls it again at the
     * next one: loading twice must change nothing.
     */
    void load();
}
