/** Sources of places: what is known of them, reading their files when due or asked, what became of it. */
@NullMarked
package fr.maillage.directory.app.sources;

import org.jspecify.annotations.NullMarked;
