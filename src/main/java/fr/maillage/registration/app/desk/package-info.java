/** The staff's side: signing others up, who comes, who came, figures. */
@NullMarked
package fr.maillage.registration.app.desk;

import org.jspecify.annotations.NullMarked;
