/** Keeping sheets true: confirmations asked of places, proposals of anybody, sheets that go back to what they were. */
@NullMarked
package fr.maillage.directory.app.upkeep;

import org.jspecify.annotations.NullMarked;
