/** Places as open data: catalogue, API, formats of other standards, pages to embed. Not the standard’s own files, which the directory reads and writes. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "design", "territory", "documents", "directory"})
@NullMarked
package fr.maillage.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
