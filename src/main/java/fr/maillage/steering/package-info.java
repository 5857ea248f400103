/** Figures for those who decide: counted from the other modules, kept by none. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "design",
            "territory",
            "documents",
            "accounts",
            "office",
            "notifications",
            "directory",
            "agenda",
            "registration",
            "needs",
            "tours"
        })
@NullMarked
package fr.maillage.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
