/** How good the directory’s data are, counted. */
@NullMarked
package fr.maillage.directory.app.quality;

import org.jspecify.annotations.NullMarked;
