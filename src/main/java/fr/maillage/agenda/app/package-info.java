/** Pages of the directory, and its facts in words. */
@NullMarked
package fr.maillage.agenda.app;

import org.jspecify.annotations.NullMarked;
