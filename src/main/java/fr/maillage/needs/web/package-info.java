/** The pages of needs that anybody may open, and the form that they share with the back office. */
@NullMarked
package fr.maillage.needs.web;

import org.jspecify.annotations.NullMarked;
