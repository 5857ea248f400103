/** Start and end of the process: what the operator typed, the words of {@code bin/maillage}, the demo, one clear line when something prevents the start. */
@NamedInterface("launch")
@NullMarked
package fr.maillage.platform.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
