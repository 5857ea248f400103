/** What is done with needs: raised, answered, followed, forgotten. */
@NullMarked
package fr.maillage.needs.app;

import org.jspecify.annotations.NullMarked;
