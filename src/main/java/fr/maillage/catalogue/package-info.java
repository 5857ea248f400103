/** The agenda on paper: the quarterly catalogue, posters, programmes. Not the agenda itself, nor who signs up. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "design",
            "territory",
            "documents",
            "accounts",
            "office",
            "directory",
            "agenda"
        })
@NullMarked
package fr.maillage.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
