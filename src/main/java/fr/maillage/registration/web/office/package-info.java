/** The staff's pages about who comes and who came. */
@NullMarked
package fr.maillage.registration.web.office;

import org.jspecify.annotations.NullMarked;
