package fr.maillage.accounts.web;

/** How somebody came in; the audit log says so. */
enum Way {
    LINK("link"),
    PASSWORD("password"),
    INVITATION("invitation"),
    /** Another site that vouches for them (OpenID Connect). */
    PROVIDER("provider"),
    DEMO("demo");

    private final String word;

    Way(String word) {
        this.word = word;
    }

    /** The stable word of the log. */
    String word() {
        return word;
    }
}
