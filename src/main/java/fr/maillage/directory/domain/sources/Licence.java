package fr.maillage.directory.domain.sources;

import java.util.Arrays;
import java.util.Optional;

/** What a supplier allows to be done with a list; those that French public bodies use (décret 2017-638), by their usual names. */
public enum Licence {
    ETALAB("etalab-2.0", "Licence Ouverte 2.0 (Etalab)", "https://www.etalab.gouv.fr/licence-ouverte-open-licence"),
    ODBL("ODbL-1.0", "ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    CC_BY("CC-BY-4.0", "Creative Commons BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA("CC-BY-SA-4.0", "Creative Commons BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    CC0("CC0-1.0", "Creative Commons Zéro 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");

    private final String id;
    private final String title;
    private final String url;

    Licence(String id, String title, String url) {
        this.id = id;
        this.title = title;
        this.url = url;
    }

    /** Its SPDX identifier, as it is kept. */
    public String id() {
        return id;
    }

    /** Its name, the same in every language. */
    public String title() {
        return title;
    }

    /** Where its text stands. */
    public String url() {
        return url;
    }

    /** The licence of that identifier. */
    public static Optional<Licence> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
