/** What drives to people: mobile units, their crews, tours and stops, what is lent, and proposals of where to go. Each passage is a session of the agenda. */
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
            "needs"
        })
@NullMarked
package fr.maillage.tours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
