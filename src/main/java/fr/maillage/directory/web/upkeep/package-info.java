/** Pages without an account: a place reads its own sheet, anybody proposes a correction or a place. */
@NullMarked
package fr.maillage.directory.web.upkeep;

import org.jspecify.annotations.NullMarked;
