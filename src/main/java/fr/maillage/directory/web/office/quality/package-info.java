/** The quality pages. */
@NullMarked
package fr.maillage.directory.web.office.quality;

import org.jspecify.annotations.NullMarked;
