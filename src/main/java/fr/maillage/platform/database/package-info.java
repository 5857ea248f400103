/** Where the data lie: our own PostgreSQL or the operator’s, opened on first use, its schemas brought up to date. */
@NullMarked
package fr.maillage.platform.database;

import org.jspecify.annotations.NullMarked;
