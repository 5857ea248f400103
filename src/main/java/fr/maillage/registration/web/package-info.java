/** Signing up without an account, finding one's registration again, giving it up. */
@NullMarked
package fr.maillage.registration.web;

import org.jspecify.annotations.NullMarked;
