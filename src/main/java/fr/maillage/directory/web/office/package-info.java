/** The back office's screens of the directory. */
@NullMarked
package fr.maillage.directory.web.office;

import org.jspecify.annotations.NullMarked;
