package fr.maillage.design;

import java.util.Locale;

/** The headings of the back office’s menu, in their order: the same for everyone, on every page. */
public enum OfficeGroup {
    /** Where one arrives; without a heading. */
    HOME,
    PLACES,
    AGENDA,
    NEEDS,
    FOLLOW_UP,
    PEOPLE,
    SETTINGS,
    /** What is about whoever is signed in: under their name, not among the headings. */
    OWN;

    /** Message key of the heading. */
    public String titleKey() {
        return "design.office.group." + key();
    }

    /** As the page names it: an address inside it never changes with the language. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
