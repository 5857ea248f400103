/** Pages of the directory, and its facts in words. */
@NullMarked
package fr.maillage.registration.domain;

import org.jspecify.annotations.NullMarked;
