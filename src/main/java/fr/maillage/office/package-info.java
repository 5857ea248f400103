/** The frame of the back office ({@code /gestion}): its home, its search, settings, audit, privacy register. Other modules fill its panels. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "design", "territory", "documents", "accounts"})
@NullMarked
package fr.maillage.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
