/** Help measured from many points at once, for whoever plans what is missing. */
@NullMarked
package fr.maillage.directory.app.near;

import org.jspecify.annotations.NullMarked;
