package fr.maillage.directory.domain.exchange;

/** What happens in so many rows that it is counted once a file, not reported row by row. */
public enum Notice {
    UNKNOWN_PIVOT("établissement inconnu (pivot à zéro ou vide)"),
    NO_COORDINATES("sans coordonnées, placés au centre de leur commune"),
    UNKNOWN_DATE("sans date de mise à jour"),
    FRENCH_HOURS("horaires écrits en français, compris"),
    OLD_WORDS("mots d’une ancienne version du standard, traduits"),
    LEFT_OUT("laissées par la correspondance, avec leur raison (comptées parmi les refusées)"),
    JOINED("réunies à une autre ligne du même lieu (comptées parmi les refusées)"),
    EVERYONE("public « Adultes » : le standard actuel n’a pas ce mot, aucun public particulier retenu");

    private final String text;

    Notice(String text) {
        this.text = text;
    }

    /** French, to follow a number. */
    public String text() {
        return text;
    }
}
