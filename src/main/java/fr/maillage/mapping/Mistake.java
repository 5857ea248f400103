package fr.maillage.mapping;

/**
 * Something wrong in a mapping file.
 *
 * @param line of the mapping file, 1 the first; 0 is the file as a whole
 * @param reason in plain French, without a full stop
 */
public record Mistake(int line, String reason) {

    /** « correspondance.yaml, ligne 12 : clé inconnue « colone » ». */
    public String in(String fileName) {
        return fileName + (line > 0 ? ", ligne " + line : "") + " : " + reason;
    }
}
