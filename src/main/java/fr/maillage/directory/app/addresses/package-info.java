/** Points that are missing, found from addresses through the national address base; off unless the operator turns it on. */
@NullMarked
package fr.maillage.directory.app.addresses;

import org.jspecify.annotations.NullMarked;
