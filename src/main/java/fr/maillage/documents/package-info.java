/** Paper and codes: QR codes now; PDF later. Knows no business word. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package fr.maillage.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
