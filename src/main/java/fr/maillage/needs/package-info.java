/** What communes lack: needs raised in their words, answered in steps, never forgotten. Not how they are answered: the agenda plans sessions, tours bring the bus. */
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
            "agenda"
        })
@NullMarked
package fr.maillage.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
