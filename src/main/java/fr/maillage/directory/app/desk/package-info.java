/** What people who work here do with places: lists, changes by hand, reports, sources, vocabulary. */
@NullMarked
package fr.maillage.directory.app.desk;

import org.jspecify.annotations.NullMarked;
