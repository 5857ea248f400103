/** Use cases and stores of the module. */
@NullMarked
package fr.maillage.office.app;

import org.jspecify.annotations.NullMarked;
