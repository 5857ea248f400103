/** Pages of the directory, and its facts in words. */
@NullMarked
package fr.maillage.directory.web;

import org.jspecify.annotations.NullMarked;
