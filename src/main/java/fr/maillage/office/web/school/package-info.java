/** The page where the territory says when schools are closed. */
@NullMarked
package fr.maillage.office.web.school;

import org.jspecify.annotations.NullMarked;
