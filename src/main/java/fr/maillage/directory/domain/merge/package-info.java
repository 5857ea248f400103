/** Whether two places are one, and what is shown of places that are. Pure. */
@NullMarked
package fr.maillage.directory.domain.merge;

import org.jspecify.annotations.NullMarked;
