package fr.maillage.needs.web.office;

/** Addresses of needs in the back office. */
final class NeedPaths {

    static final String NEEDS = "/gestion/besoins";
    static final String ONE = NEEDS + "/{code}";

    private NeedPaths() {}

    /** The version a form carries; one that no need has when it is no number. */
    static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
