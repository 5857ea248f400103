/** The machine room: PostgreSQL, migrations per module, the operator's command line, HTTP safety. Knows no business word. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.maillage.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
