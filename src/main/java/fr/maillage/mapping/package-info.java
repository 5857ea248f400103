/** How a foreign file becomes rows of the national standard: mapping files, read and applied. Knows no place, no database. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.maillage.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
