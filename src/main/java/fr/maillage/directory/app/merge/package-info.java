/** One place, once: finding places that several sources name, merging them, taking it back. */
@NullMarked
package fr.maillage.directory.app.merge;

import org.jspecify.annotations.NullMarked;
