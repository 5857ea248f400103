/** Whole copies of an instance: made while it works, checked, put back. */
@NullMarked
package fr.maillage.platform.backup;

import org.jspecify.annotations.NullMarked;
