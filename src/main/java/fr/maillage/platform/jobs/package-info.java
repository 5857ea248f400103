/** Work that nobody asks for at the moment it is done: daily tasks, queues that are looked at again and again. */
@NullMarked
package fr.maillage.platform.jobs;

import org.jspecify.annotations.NullMarked;
