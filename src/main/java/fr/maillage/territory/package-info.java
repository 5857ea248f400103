/** The ground: communes, EPCI, départements, the perimeter served, "where" as people say it, and the drawn map. Knows no place that helps. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package fr.maillage.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
