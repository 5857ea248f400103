/** How figures are counted. */
@NullMarked
package fr.maillage.steering.domain;

import org.jspecify.annotations.NullMarked;
