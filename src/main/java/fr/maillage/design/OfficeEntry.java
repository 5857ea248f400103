package fr.maillage.design;

import fr.maillage.platform.Permission;
import java.util.Comparator;

/**
 * An entry of the back office’s menu; each module brings its own as beans. Shown to whoever holds the permission.
 *
 * @param titleKey message key of its words
 * @param url where it leads, below {@code /gestion}
 * @param group the heading that it stands under
 * @param order within the group, lowest first
 */
public record OfficeEntry(Permission permission, String titleKey, String url, OfficeGroup group, int order) {

    /** As the menu lists them. */
    public static final Comparator<OfficeEntry> BY_PLACE =
            Comparator.comparing(OfficeEntry::group).thenComparingInt(OfficeEntry::order);
}
