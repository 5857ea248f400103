/** The observatory. */
@NullMarked
package fr.maillage.steering.web;

import org.jspecify.annotations.NullMarked;
