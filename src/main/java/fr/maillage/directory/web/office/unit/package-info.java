/** {@code /gestion/unites}: buses that appear as many places. */
@NullMarked
package fr.maillage.directory.web.office.unit;

import org.jspecify.annotations.NullMarked;
