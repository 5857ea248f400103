package fr.maillage.design;

import fr.maillage.platform.Permission;

/**
 * An entry of the back office’s menu; each module brings its own as beans. Shown to whoever holds the permission.
 *
 * @param titleKey message key of its words
 * @param url where it leads, below {@code /gestion}
 * @param order lowest first: 100 work of every day, 200 content, 300 people, 400 messages, 500 settings, 600 machine
 */
public record OfficeEntry(Permission permission, String titleKey, String url, int order) {}
