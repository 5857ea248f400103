/** How screens and paper look: tokens, components, layout, and the few lines that turn a template into a page. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package fr.maillage.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
