/** Use cases and stores of the module. */
@NullMarked
package fr.maillage.accounts.app;

import org.jspecify.annotations.NullMarked;
