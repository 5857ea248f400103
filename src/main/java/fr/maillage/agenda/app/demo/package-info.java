/** The invented quarter of the Pays de Lorande. */
@NullMarked
package fr.maillage.agenda.app.demo;

import org.jspecify.annotations.NullMarked;
