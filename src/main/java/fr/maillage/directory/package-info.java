/** Places that help, the organisations that run them, their services and opening hours; finding the nearest one. Not the agenda: no session, no sign-up. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "design",
            "territory",
            "documents",
            "mapping",
            "accounts",
            "office",
            "notifications"
        })
@NullMarked
package fr.maillage.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
