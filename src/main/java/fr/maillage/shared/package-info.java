/** Words every module may use: identifiers, plain text, geometry on the globe. Pure Java, no business rule, no framework. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.maillage.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
