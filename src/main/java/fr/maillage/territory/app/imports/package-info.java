/** How the ground comes in: from an operator's files, from the national geographic API, from the demo. */
@NullMarked
package fr.maillage.territory.app.imports;

import org.jspecify.annotations.NullMarked;
