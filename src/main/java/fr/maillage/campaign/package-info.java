/** Dated campaigns in which residents check the sheets of their communes (« cartoparties »). Not the correction of sheets itself: that is the directory’s. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "design",
            "territory",
            "documents",
            "accounts",
            "office",
            "directory"
        })
@NullMarked
package fr.maillage.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
