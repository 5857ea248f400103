package fr.maillage.agenda;

/** How much one should know before coming. Stored by name: never rename. */
public enum Level {
    /** It does not matter. */
    ANY("tous"),
    /** Nothing at all. */
    BEGINNER("debutant"),
    /** One has already used a mouse or a touch screen. */
    EASY("initie"),
    /** One manages alone and wants to go further. */
    CONFIDENT("a-l-aise");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    /** As addresses carry it. */
    public String code() {
        return code;
    }
}
