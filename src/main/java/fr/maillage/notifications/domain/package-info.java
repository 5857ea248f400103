/** Rules of messages: when, how often, how long, what a template's words may hold. Pure Java. */
@NullMarked
package fr.maillage.notifications.domain;

import org.jspecify.annotations.NullMarked;
