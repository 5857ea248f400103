/** Pages of the directory, and its facts in words. */
@NullMarked
package fr.maillage.catalogue.app;

import org.jspecify.annotations.NullMarked;
