/** Places in from files and out to files, as the national standard writes them: {@code import-places}, {@code export-places}. */
@NullMarked
package fr.maillage.directory.app.exchange;

import org.jspecify.annotations.NullMarked;
