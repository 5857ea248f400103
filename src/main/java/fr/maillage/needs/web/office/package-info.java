/** Needs in the back office: raised for somebody, read, answered. */
@NullMarked
package fr.maillage.needs.web.office;

import org.jspecify.annotations.NullMarked;
