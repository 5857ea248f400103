/** Screens of the module. */
@NullMarked
package fr.maillage.office.web;

import org.jspecify.annotations.NullMarked;
