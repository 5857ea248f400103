/** Files, interface for programs, catalogue, and pages to embed. */
@NullMarked
package fr.maillage.opendata.web;

import org.jspecify.annotations.NullMarked;
