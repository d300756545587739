/** Threads, their posts, and the statements that wait for clearance. */
@NullMarked
package org.madang.forum.threads;

import org.jspecify.annotations.NullMarked;
