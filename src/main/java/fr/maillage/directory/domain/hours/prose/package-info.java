/**
 * Opening hours as people write them: French prose, and the syntax with its slips mended. Every word of a text is accounted
 * for, or the text is refused. Pure Java, one pass over the text.
 */
@NullMarked
package fr.maillage.directory.domain.hours.prose;

import org.jspecify.annotations.NullMarked;
