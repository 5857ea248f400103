/** The front page, the pages about the site, and what is shown when something goes wrong. */
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
            "campaign",
            "agenda"
        })
@NullMarked
package fr.maillage.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
