/** {@code /gestion/prets}: kits and rooms that are lent. */
@NullMarked
package fr.maillage.tours.web.lend;

import org.jspecify.annotations.NullMarked;
