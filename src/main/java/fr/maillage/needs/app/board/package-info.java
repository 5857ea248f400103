/** All needs side by side, for whoever answers them. */
@NullMarked
package fr.maillage.needs.app.board;

import org.jspecify.annotations.NullMarked;
