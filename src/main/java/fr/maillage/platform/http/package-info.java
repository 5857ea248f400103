/** What protects the front door whatever a module does: who may enter, headers, limits, last-resort error pages. */
@NullMarked
package fr.maillage.platform.http;

import org.jspecify.annotations.NullMarked;
