/** Rules for reading places from files in the national standard, old and half-migrated ones included. No file, no database. */
@NullMarked
package fr.maillage.directory.domain.exchange;

import org.jspecify.annotations.NullMarked;
