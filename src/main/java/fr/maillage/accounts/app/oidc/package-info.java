/** Signing in through another site that vouches for somebody (OpenID Connect). */
@NullMarked
package fr.maillage.accounts.app.oidc;

import org.jspecify.annotations.NullMarked;
