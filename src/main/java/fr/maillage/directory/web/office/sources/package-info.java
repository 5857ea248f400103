/** {@code /gestion/sources}: the sources of places, their settings, their readings. */
@NullMarked
package fr.maillage.directory.web.office.sources;

import org.jspecify.annotations.NullMarked;
