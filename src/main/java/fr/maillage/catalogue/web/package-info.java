/** The catalogue on screen and its files of paper. */
@NullMarked
package fr.maillage.catalogue.web;

import org.jspecify.annotations.NullMarked;
