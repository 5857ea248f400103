/** The queue, the channels, the templates’ words, letters and calls. */
@NullMarked
package fr.maillage.notifications.app;

import org.jspecify.annotations.NullMarked;
