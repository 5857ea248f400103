/** People who work with Maillage, the organisations and areas they work for, what each may do, and how they sign in. Not residents, who need no account. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "design", "territory", "documents"})
@NullMarked
package fr.maillage.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
