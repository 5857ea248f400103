/** Screens of the module. */
@NullMarked
package fr.maillage.accounts.web;

import org.jspecify.annotations.NullMarked;
