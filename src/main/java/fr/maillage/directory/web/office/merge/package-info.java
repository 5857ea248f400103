/** {@code /gestion/doublons}: places that may be one, what was merged, and how sheets are put together. */
@NullMarked
package fr.maillage.directory.web.office.merge;

import org.jspecify.annotations.NullMarked;
