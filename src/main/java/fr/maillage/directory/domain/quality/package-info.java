/** What makes a sheet complete, and fresh. */
@NullMarked
package fr.maillage.directory.domain.quality;

import org.jspecify.annotations.NullMarked;
