/** Signing up for sessions: who comes, who waits, reminders, attendance. Not what is planned. */
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
package fr.maillage.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
