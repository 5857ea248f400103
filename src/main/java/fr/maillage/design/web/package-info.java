/** The gallery of components, and the site's icon. */
@NullMarked
package fr.maillage.design.web;

import org.jspecify.annotations.NullMarked;
