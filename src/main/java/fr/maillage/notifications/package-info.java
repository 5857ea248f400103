/** Telling someone something: templates, channels (e-mail, SMS, letter, telephone call), the queue, retries. Not what is told: modules bring that. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "design", "territory", "documents", "accounts", "office"})
@NullMarked
package fr.maillage.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
