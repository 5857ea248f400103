/** Rules of the module in plain Java. */
@NullMarked
package fr.maillage.accounts.domain;

import org.jspecify.annotations.NullMarked;
