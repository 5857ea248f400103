/** What is planned: workshops, regular hours of help, events, their sessions; planning them, finding them, telling calendars. Not who signs up. */
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
            "notifications",
            "directory"
        })
@NullMarked
package fr.maillage.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
