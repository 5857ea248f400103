/** The rules of the ground, in plain Java: names as they are written and misspelt, "where" as people say it, contours made sound. */
@NullMarked
package fr.maillage.territory.domain;

import org.jspecify.annotations.NullMarked;
