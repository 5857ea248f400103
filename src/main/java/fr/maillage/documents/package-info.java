/** Paper and codes: PDF files that a screen reader can read too, and QR codes. Knows no business word. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package fr.maillage.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
