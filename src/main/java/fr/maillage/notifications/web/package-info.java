/** The pages below {@code /gestion/messages}. */
@NullMarked
package fr.maillage.notifications.web;

import org.jspecify.annotations.NullMarked;
